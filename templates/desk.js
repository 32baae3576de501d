// The desk works without this. With it: files can be dropped anywhere, each slot says at once what
// was found in it, and the page follows the files of the workspace.
"use strict";
(() => {
  const form = document.getElementById("compare");

  // The key stands behind the sign of a fragment, which browsers keep to themselves.
  const enter = document.getElementById("enter");
  if (enter && location.hash.startsWith("#key=")) {
    enter.elements.key.value = location.hash.slice(5);
    history.replaceState(null, "", location.pathname);
    enter.submit();
  }
  if (enter) return;

  // What a slot says of its text: the server makes the page that would follow, and we take the slot.
  const looks = { before: 0, after: 0 };
  const look = async (side) => {
    const nth = ++looks[side];
    const place = document.querySelector(`[data-look="${side}"]`);
    const data = new FormData();
    for (const [name, value] of new FormData(form)) if (name.startsWith(`${side}-`) || name === "token") data.append(name, value);
    // What is being pressed does not move away: the form is on its way.
    const replace = (...nodes) => nth !== looks[side] || document.querySelector("button:active") || place.replaceChildren(...nodes);
    replace("reading …");
    try {
      const answer = await fetch("/look", { method: "POST", body: data });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const said = page.querySelector(`[data-look="${side}"]`);
      replace(...(said && answer.ok ? said.childNodes : [problem(page)]));
    } catch {
      replace("The desk is closed.");
    }
  };
  const problem = (page) => page.querySelector(".problem") || (page.querySelector("h1") ? "This could not be read." : page.body.textContent);

  // Why no form could send a file: sent all the same, it would take the page away.
  const refused = async (file) => {
    if (file.size > Number(form.dataset.most)) return `${file.name} is larger than 20 MB: take the pictures out of it, or save its words as text.`;
    try {
      await file.slice(0, 1).arrayBuffer();
      return "";
    } catch {
      return `${file.name} is a folder, or cannot be read: a slot takes one file.`;
    }
  };
  const tell = (side, words) => {
    const place = document.querySelector(`[data-look="${side}"]`);
    place.querySelector(".problem")?.remove();
    const said = Object.assign(document.createElement("p"), { className: "problem", dir: "auto", textContent: words });
    place.append(said);
  };

  const changed = async (event) => {
    const field = event.target;
    const slot = field.closest(".slot");
    if (!slot || !field.value || ["radio", "checkbox"].includes(field.type)) return;
    const { side } = slot.dataset;
    const why = field.type === "file" && (await refused(field.files[0]));
    if (!why) return look(side);
    field.value = "";
    document.querySelector(`[data-look="${side}"]`).replaceChildren();
    tell(side, why);
  };

  // What was in the slot stays there if this cannot be.
  const put = async (side, file) => {
    const why = await refused(file);
    if (why) return tell(side, why);
    const files = new DataTransfer();
    files.items.add(file);
    document.getElementById(`${side}-file`).files = files.files;
    await look(side);
  };

  // Two files go into both slots; one goes where it is dropped, else into the first that is empty.
  const dropped = async (event) => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    document.body.classList.remove("dropping");
    const [first, second, ...more] = event.dataTransfer.files;
    const over = event.target.closest?.(".slot")?.dataset.side;
    const empty = ["before", "after"].find((side) => !document.querySelector(`[data-look="${side}"] .got`));
    if (second) {
      await Promise.all([put("before", first), put("after", second)]);
      if (more.length) tell("after", `${more.length + 2} files were dropped, and there are two slots: the first two were taken.`);
    } else put(over || empty || "after", first);
  };

  if (form) {
    form.addEventListener("change", changed);
    document.addEventListener("dragover", (event) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      document.body.classList.add("dropping");
      document.getElementById("slots").open = true;
    });
    document.addEventListener("dragleave", (event) => event.relatedTarget || document.body.classList.remove("dropping"));
    document.addEventListener("drop", dropped);
  }

  const main = document.getElementById("main");

  // The page follows the files: what is open stays open, and what somebody wrote is not taken away.
  const isTouched = (field) => {
    if (field.localName === "select") return field.selectedIndex !== Math.max(0, [...field.options].findIndex((each) => each.defaultSelected));
    if (field.type === "radio" || field.type === "checkbox") return field.checked !== field.defaultChecked;
    return field.type !== "hidden" && field.value !== field.defaultValue;
  };
  const touched = () => [...main.querySelectorAll("textarea, input, select")].some(isTouched);
  // What tells whatever has the keyboard from the rest of the page, before and after.
  const PLACES = "a[href], button, input, select, textarea, summary, [tabindex]";
  const place = (each) => main.contains(each) && [each.tagName, each.id, each.name, each.value, each.getAttribute("href"), each.form?.id, each.textContent].join("\n");
  const named = (details) => details.id || details.querySelector("summary").textContent;

  // Nothing where the page is being left, or the desk was closed meanwhile.
  const shownNow = async () => {
    try {
      const answer = await fetch(location.pathname, { headers: { Accept: "text/html" } });
      return answer.ok ? await answer.text() : "";
    } catch {
      return "";
    }
  };

  let follows = 0;
  const follow = async () => {
    // What came of a form has no address to ask again; what would be written is checked when it is.
    if ("still" in main.dataset) return;
    const nth = ++follows;
    const text = await shownNow();
    if (!text || nth !== follows) return; // of several that were asked for only the last is shown
    const page = new DOMParser().parseFromString(text, "text/html");
    const next = page.getElementById("main");
    if (!next || next.innerHTML === main.dataset.shown) return;
    const shown = next.innerHTML;
    if (touched()) {
      document.getElementById("newer")?.removeAttribute("hidden");
      return;
    }
    const open = new Set([...main.querySelectorAll("details[open]")].map(named));
    for (const details of next.querySelectorAll("details")) if (open.has(named(details))) details.open = true;
    const { scrollX, scrollY } = window;
    const at = place(document.activeElement);
    main.replaceChildren(...next.childNodes);
    [...main.querySelectorAll(PLACES)].find((each) => place(each) === at)?.focus({ preventScroll: true });
    main.dataset.shown = shown;
    document.title = page.title;
    window.scrollTo(scrollX, scrollY);
    document.dispatchEvent(new Event("followed"));
  };

  main.dataset.shown = main.innerHTML;
  const count = (words) => {
    for (const [name, said] of Object.entries(words))
      for (const place of document.querySelectorAll(`[data-count="${name}"]`)) place.textContent = said;
  };
  const hear = ({ name, data }) => (name === "changed" ? follow() : name === "counted" && count(JSON.parse(data)));

  // A browser keeps six connections to one place, and whoever listens holds one: with six tabs open
  // the next would wait for ever. So one of them listens, and tells the others.
  const tabs = new BroadcastChannel("tabs");
  let counted = null;
  let listening = false;
  const listen = () => {
    listening = true;
    const events = new EventSource("/events");
    for (const name of ["changed", "counted"])
      events.addEventListener(name, ({ data }) => {
        const heard = { name, data };
        if (name === "counted") counted = heard;
        hear(heard);
        tabs.postMessage(heard);
      });
    return new Promise(() => {}); // until this tab is closed
  };
  tabs.addEventListener("message", ({ data }) => {
    if (data.name !== "opened") hear(data);
    else if (listening && counted) tabs.postMessage(counted);
  });
  navigator.locks.request("listens", { ifAvailable: true }, (free) => {
    if (free) return listen();
    tabs.postMessage({ name: "opened" });
    // What was said before this tab listens in place of another, that one may not have told.
    navigator.locks.request("listens", () => (follow(), listen()));
  });
})();
