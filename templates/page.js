// What every page has: theme, copying, contents that start folded where there is little room.
const page = (() => {
  "use strict";
  const root = document.documentElement;
  root.classList.add("js");
  const $ = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const say = (text) => { $("#said").textContent = text; };

  // A page opened from disk may have no storage at all; then the choice lasts as long as the page.
  const store = {
    get: (key) => { try { return localStorage.getItem(key); } catch { return null; } },
    set: (key, value) => { try { localStorage.setItem(key, value); } catch { /* not kept */ } },
  };

  // Theme
  const themes = ["auto", "light", "dark"];
  const theme = $("#theme") || document.createElement("button");
  const setTheme = (name) => {
    if (name === "auto") delete root.dataset.theme; else root.dataset.theme = name;
    theme.textContent = `Theme: ${name}`;
  };
  let chosen = themes.includes(store.get("plans-theme")) ? store.get("plans-theme") : "auto";
  setTheme(chosen);
  theme.addEventListener("click", () => {
    chosen = themes[(themes.indexOf(chosen) + 1) % themes.length];
    setTheme(chosen);
    store.set("plans-theme", chosen);
  });

  // Copying: citations, commands
  const copied = (button) => {
    const label = (button.dataset.label ??= button.textContent);
    button.textContent = "Copied";
    say(`${button.dataset.what || "Citation"} copied`);
    setTimeout(() => { button.textContent = label; }, 1500);
  };
  const copyByHand = (text) => {
    const area = document.createElement("textarea");
    area.value = text;
    // Of a dialog that is open, for nothing outside it can be chosen.
    ($("dialog[open]") || document.body).append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  };
  const copyText = async (text) => {
    const back = document.activeElement;
    try { await navigator.clipboard.writeText(text); } catch { copyByHand(text); }
    if (back) back.focus({ preventScroll: true });
  };
  const copy = async (button) => {
    await copyText(button.dataset.cite);
    copied(button);
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest && event.target.closest(".copy");
    if (button) copy(button);
  });

  // Where a change can be cited: its words, its address, and the day on which it was read.
  const menu = $("#cite");
  const address = (link) => {
    const file = location.protocol === "file:";
    return (file ? location.pathname.split("/").pop() : location.origin + location.pathname + location.search) + link.hash;
  };
  // What a page that others stand beside does not repeat of each change is read off it.
  const words = (from) => {
    const copy = from.cloneNode(true);
    all(".mark, .meta, .vh, .perma, [aria-hidden]", copy).forEach((each) => each.remove());
    return copy.textContent.replace(/\s+/g, " ").trim();
  };
  const readOff = (link) => {
    const change = link.closest(".change");
    const clause = change.closest(".clause");
    const support = $(":scope > .support", change) || (clause && $(".margin .support", clause));
    const parts = [document.title, clause && words($(".head > :first-child", clause)), words($(".said", change))];
    const told = [parts.filter(Boolean).join(": "), support && words(support), `Change ${change.id}`];
    return `${told.filter(Boolean).join(". ")}.`;
  };
  const cited = (link) => `${link.dataset.cite || readOff(link)} ${address(link)}, read on ${new Date().toISOString().slice(0, 10)}.`;
  const openMenu = (link) => {
    $("#cite-words").textContent = $("#cite-copy").dataset.cite = cited(link);
    $("#cite-address").dataset.cite = address(link);
    if (link.dataset.rule) $("#cite-rule").textContent = link.dataset.rule;
    menu.showModal();
  };
  if (menu) {
    document.addEventListener("click", (event) => {
      const link = event.target.closest && event.target.closest(".cite");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      openMenu(link);
    });
    $("#cite-close").addEventListener("click", () => menu.close());
  }

  const contents = $(".contents details");
  if (contents && matchMedia("(max-width: 61.99rem)").matches) contents.open = false;

  return { $, all, say, store, copyText, cited };
})();
