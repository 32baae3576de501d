(() => {
  "use strict";
  const { $, all, say, store, copyText, cited } = page;

  // Filters: one pass over plain values, then one write per clause.
  const list = $(".clauses");
  const words = (text) => (text ? text.split(" ") : []);
  const closings = new Map(all(".closing", list).map((each) => [each.dataset.of, each]));
  const clauses = all(".clause", list).map((element, number) => ({
    elements: [element, closings.get(element.id)].filter(Boolean),
    element,
    number,
    depth: +element.dataset.d,
    severities: words(element.dataset.s),
    topics: words(element.dataset.t),
    parties: words(element.dataset.p),
    same: element.classList.contains("same"),
    run: element.closest(".run"),
    text: null,
  }));
  const runs = all(".run", list);
  const only = $("#only"), search = $("#search"), topic = $("#topic"), party = $("#party");
  const boxes = all("input[name=severity]");
  const textOf = (clause) => (clause.text ??= clause.elements.map((each) => each.textContent).join(" ").toLowerCase());

  const matcher = () => {
    const wanted = boxes.filter((box) => box.checked).map((box) => box.value);
    const terms = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const some = wanted.length < boxes.length;
    const about = topic ? topic.value : "", who = party ? party.value : "";
    return (clause) =>
      (!only.checked || !clause.same)
      && (!some || clause.severities.some((each) => wanted.includes(each)))
      && (!about || clause.topics.includes(about))
      && (!who || clause.parties.includes(who))
      && terms.every((term) => textOf(clause).includes(term));
  };

  const filter = () => {
    const matches = matcher();
    let shown = 0, need = 0;
    // Backwards, so that a clause is known to hold a match by the time it is reached.
    const states = new Array(clauses.length);
    for (let i = clauses.length - 1; i >= 0; i--) {
      const clause = clauses[i], match = matches(clause), holds = clause.depth < need;
      if (match) { shown += 1; need = Math.max(need, clause.depth); }
      if (holds) need = clause.depth;
      states[i] = match ? "" : holds ? "context" : "hidden";
    }
    clauses.forEach((clause, i) => {
      for (const element of clause.elements) element.hidden = states[i] === "hidden";
      clause.element.classList.toggle("context", states[i] === "context");
    });
    // A run opens for what was looked for, and folds again when nothing is.
    const looking = search.value || (topic && topic.value) || (party && party.value);
    for (const run of runs) {
      run.hidden = !$(".clause:not([hidden])", run);
      if (looking || run.dataset.opened) run.open = Boolean(looking);
      run.dataset.opened = looking ? "1" : "";
    }
    for (const box of boxes) list.classList.toggle(`no-${box.value}`, !box.checked);
    $("#none").hidden = shown > 0;
    $("#count").textContent = `${shown} of ${clauses.length} clauses`;
  };
  const choose = () => { filter(); remember(); };
  const reset = () => {
    for (const box of boxes) box.checked = true;
    for (const select of [topic, party]) if (select) select.value = "";
    search.value = "";
    only.checked = false;
    choose();
  };
  // View, filters and the clause stay in the address, behind its sign for a place: that works from disk too.
  const views = all("input[name=view]");
  const fields = { topic, party, find: search };
  const state = () => {
    const kept = new URLSearchParams();
    const view = views.find((each) => each.checked);
    if (view && view.id !== "v-inline") kept.set("view", view.id.slice(2));
    if (only.checked) kept.set("only", "changed");
    const gone = boxes.filter((box) => !box.checked).map((box) => box.value);
    if (gone.length) kept.set("without", gone.join(" "));
    for (const [name, field] of Object.entries(fields)) if (field && field.value) kept.set(name, field.value);
    return String(kept);
  };
  const remember = (id = location.hash.slice(1).split("?")[0]) => {
    const kept = state(), hash = `#${id}${kept && `?${kept}`}`;
    try { if (hash !== (location.hash || "#")) history.replaceState(null, "", hash); } catch { /* some browsers forbid it for files */ }
  };
  const recall = () => {
    const kept = new URLSearchParams(location.hash.split("?").slice(1).join("?"));
    const view = $(`#v-${(kept.get("view") || "inline").replace(/\W/g, "")}`);
    if (view) view.checked = true;
    only.checked = kept.has("only");
    const gone = (kept.get("without") || "").split(" ");
    for (const box of boxes) box.checked = !gone.includes(box.value);
    for (const [name, field] of Object.entries(fields)) if (field) field.value = kept.get(name) || "";
  };
  let timer = 0;
  search.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(choose, 120); });
  for (const control of [only, topic, party, ...boxes, ...views]) if (control) control.addEventListener("change", choose);
  for (const id of ["#reset", "#reset-none"]) $(id).addEventListener("click", reset);
  const panel = $(".filters");
  document.addEventListener("click", (event) => { if (!panel.contains(event.target)) panel.open = false; });
  if (location.hash.includes("?")) recall();
  filter();

  // Twice, because what comes on screen is laid out only then, and turns out taller or shorter than was guessed.
  const show = (element) => {
    const scroll = () => element.scrollIntoView({ block: element.matches(".change") ? "center" : "start", behavior: "instant" });
    scroll();
    requestAnimationFrame(() => requestAnimationFrame(scroll));
  };

  // A permanent link works whatever is filtered away or folded.
  const reveal = () => {
    let id = "";
    try { id = decodeURIComponent(location.hash.slice(1).split("?")[0]); } catch { return; }
    const target = id && document.getElementById(id);
    if (!target) return;
    if (target.closest("[hidden], .context")) reset();
    if (!visible(target)) { $("#v-inline").checked = true; if (only.checked) { only.checked = false; choose(); } }
    for (let up = target.parentElement; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    show(target);
    if (target.matches(".change")) target.focus({ preventScroll: true });
  };
  const visible = (element) => (element.checkVisibility ? element.checkVisibility() : element.offsetParent !== null);
  addEventListener("hashchange", () => {
    if (location.hash.includes("?")) { recall(); filter(); }
    reveal();
    remember();
  });
  reveal();

  // Movement from change to change. Whether one is shown is worked out, not measured: to ask the browser about
  // thousands of clauses that are off screen would make it lay out each of them.
  const owner = new Map(clauses.map((clause) => [clause.element, clause]));
  const changes = all(".change", list);
  const details = changes.map((element) => ({
    clause: owner.get(element.closest(".clause")),
    severity: ["red-line", "substantive", "reworded", "minor", "editorial"].find((each) => element.classList.contains(each)),
    folds: element.closest("details"),
  }));
  const reachable = (index) => {
    const { clause, severity, folds } = details[index];
    const { element } = clause;
    return !element.hidden && !list.classList.contains(`no-${severity}`) && !(folds && !folds.open)
      && !($("#v-before").checked && element.classList.contains("added"))
      && !($("#v-after").checked && element.classList.contains("removed"));
  };
  const here = () => {
    const at = document.activeElement && document.activeElement.closest(".change");
    return at ? changes.indexOf(at) : -1;
  };
  const nearest = () => {
    // Clauses only go down the page, so half of what is left can be skipped each time.
    const shown = clauses.filter(({ element, run }) => !element.hidden && !(run && !run.open));
    let low = 0, high = shown.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (shown[middle].element.getBoundingClientRect().bottom < innerHeight / 3) low = middle + 1; else high = middle;
    }
    const from = low < shown.length ? shown[low].number : clauses.length;
    const index = details.findIndex(({ clause }) => clause.number >= from);
    return index < 0 ? changes.length : index;
  };
  const move = (step) => {
    let index = here();
    index = index < 0 ? (step > 0 ? nearest() : nearest() - 1) : index + step;
    while (changes[index] && !reachable(index)) index += step;
    const target = changes[index];
    if (!target) { say(step > 0 ? "No further change" : "No earlier change"); return; }
    target.focus({ preventScroll: true });
    show(target);
    remember(target.id);
  };

  // Keys: only where nothing is being typed, never with a modifier, and they can be switched off.
  const help = $("#help"), shortcuts = $("#shortcuts");
  $("#keys").addEventListener("click", () => help.showModal());
  $("#close").addEventListener("click", () => help.close());
  shortcuts.checked = store.get("plans-keys") !== "off";
  shortcuts.addEventListener("change", () => store.set("plans-keys", shortcuts.checked ? "on" : "off"));
  const view = (name) => { $(`#v-${name}`).checked = true; remember(); say(`View: ${name}`); };
  const keys = {
    j: () => move(1), n: () => move(1), k: () => move(-1), p: () => move(-1),
    1: () => view("inline"), 2: () => view("side"), 3: () => view("before"), 4: () => view("after"),
    o: () => { only.checked = !only.checked; choose(); },
    c: () => {
      const at = changes[here()];
      if (at) copyText(cited($(".cite", at))).then(() => say("Citation copied"));
    },
    "/": () => { search.focus(); search.select(); },
    "?": () => help.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      panel.open = false;
      if (event.target === search) search.blur();
      return;
    }
    const typing = event.target.closest("input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || $("dialog[open]") || !shortcuts.checked) return;
    const action = Object.hasOwn(keys, event.key) && keys[event.key];
    if (action) { event.preventDefault(); action(); }
  });

  // Contents: where the reader is.
  const entries = new Map(all(".toc a").map((a) => [a.hash.slice(1), a]));
  let current = null;
  const spy = new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen) {
      const entry = isIntersecting && entries.get(target.id);
      if (!entry || entry === current) continue;
      if (current) current.removeAttribute("aria-current");
      entry.setAttribute("aria-current", "location");
      current = entry;
    }
  }, { rootMargin: "-12% 0px -80% 0px" });
  for (const { element } of clauses) spy.observe(element);
})();
