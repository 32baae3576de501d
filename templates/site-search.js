// Looks up what the address asks for in PLANS_INDEX, whose words are those of _search_words.py.
const GROUPED = String.raw`(?<![\p{L}\p{N}_])(?<!\p{Nd}[,.'’٬])\p{Nd}{1,3}([,. '’٬])\p{Nd}{3}(?:\1\p{Nd}{3})*(?![\p{L}\p{N}_]|[,.'’٬]\p{Nd})`;
const { kinds, count, block, starts, unspaced } = PLANS_INDEX;
const UNSPACED = RegExp(`(${unspaced}+)`, "u");
const SPACED = String.raw`(?:(?!${unspaced})[\p{L}\p{N}\p{M}\p{Cf}])+`;

const folded = text => text.normalize("NFKD")
  .replace(/[^ı]/gu, each => each.toLowerCase().toUpperCase().toLowerCase())
  .normalize("NFKD").replace(/[\p{M}\p{Cf}ـ]/gu, "").normalize("NFC")
  .replace(RegExp(GROUPED, "gu"), number => number.replace(/\P{Nd}/gu, ""));
const runs = text => (folded(text).match(/[\p{L}\p{N}]+/gu) ?? [])
  .flatMap(word => word.split(UNSPACED)).filter(Boolean);
const cut = ([...run]) => run[1] && UNSPACED.test(run[0])
  ? run.slice(1).map((each, at) => run[at] + each) : run.join("");
const words = text => runs(text).flatMap(cut);
const begins = word => word.length > 2 || UNSPACED.test(word);
const fits = (word, asked) => word === asked || (begins(asked) && word.startsWith(asked));

const made = (tag, content = [], href) => {
  const element = document.createElement(tag);
  element.append(...[content].flat());
  if (href) element.href = href;
  return element;
};

// A page from disk may load nothing but scripts.
const part = (name, at) => PLANS_INDEX[name][at] ?? new Promise((done, lost) => {
  const script = made("script");
  script.onload = () => done(PLANS_INDEX[name][at]);
  script.onerror = lost;
  script.src = `../assets/search-${name}-${at}.js`;
  document.head.append(script);
});

async function weights(asked) {
  const found = new Map();
  let at = starts.findLastIndex(each => each <= asked);
  do {
    for (const [word, steps] of Object.entries(await part("words", at))) {
      if (!fits(word, asked)) continue;
      const rare = Math.log(1 + count / steps.length) * (word === asked ? 2 : 1);
      let place = 0;
      for (const step of steps) {
        place += step;
        const entry = place >> 1, worth = rare * (1 + place % 2);
        found.set(entry, Math.max(worth, found.get(entry) ?? 0));
      }
    }
  } while (begins(asked) && starts[++at]?.startsWith(asked));
  return found;
}

async function find(query) {
  const [first = [], ...others] = await Promise.all(words(query).map(weights));
  return [...first].filter(([at]) => others.every(each => each.has(at)))
    .map(([at, worth]) => [at, others.reduce((sum, each) => sum + each.get(at), worth)])
    .sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([at]) => at);
}

function excerpt(text, query) {
  const asked = words(query), whole = [...runs(query), ...asked].filter(each => UNSPACED.test(each));
  const hits = [...text.matchAll(RegExp([...whole, GROUPED, SPACED].join("|"), "gu"))]
    .filter(([said]) => words(said).some(word => asked.some(each => fits(word, each))));
  const near = (hits[0]?.index ?? 0) - 60;
  let at = near > 0 ? text.indexOf(" ", near) + 1 || near : 0;
  const end = at + 260, shown = [at ? "… " : ""];
  for (const { 0: said, index } of hits.filter(each => each.index < end)) {
    shown.push(text.slice(at, index), made("mark", said));
    at = index + said.length;
  }
  return made("p", [...shown, text.slice(at, end), end < text.length ? " …" : ""]);
}

async function result(number, query) {
  const [title, path, text, uses] = (await part("entries", Math.floor(number / block)))[number % block];
  const where = uses.flatMap(([said, at], n) => [n ? ", " : "", made("a", said, "../" + at)]);
  return made("li", [made("a", title, "../" + path), excerpt(text, query), made("p", where)]);
}

async function show(query, only) {
  const found = await find(query), box = document.getElementById("found");
  box.append(made("p", `${found.length || "Nothing"} found for “${query}”`));
  for (const [kind, from, to] of kinds) {
    const here = found.filter(each => from <= each && each < to);
    if (!here[0] || (only ?? kind) !== kind) continue;
    const some = only ? here : here.slice(0, 8), all = new URLSearchParams({ q: query, in: kind });
    box.append(made("h2", kind), made("ol", await Promise.all(some.map(each => result(each, query)))));
    if (some < here) box.append(made("a", `All ${here.length}`, "?" + all));
  }
}

const form = document.getElementById("search"), asked = new URLSearchParams(location.search);
form.hidden = false;
form.q.value = asked.get("q");
form.onsubmit = event => {
  event.preventDefault();
  location.search = new URLSearchParams(new FormData(form));
};
if (form.q.value) show(form.q.value, asked.get("in"));
