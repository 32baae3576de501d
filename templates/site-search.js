// Looks up what the address asks for in PLANS_INDEX, whose words are those of search_words.py.
const { kinds, count, block, starts, unspaced, grouped } = PLANS_INDEX;
const UNSPACED = RegExp(`(${unspaced}+)`, "u");
const SPACED = String.raw`(?:(?!${unspaced})[\p{L}\p{N}\p{M}\p{Cf}])+`;

const folded = text => text.normalize("NFKD")
  .replace(/[^ı]/gu, each => each.toLowerCase().toUpperCase().toLowerCase())
  .replace(/[\p{M}\p{Cf}ـ]/gu, "").normalize("NFC")
  .replace(RegExp(grouped, "gu"), number => number.replace(/\P{Nd}/gu, ""));
const runs = text => (folded(text).match(/[\p{L}\p{N}]+/gu) ?? [])
  .flatMap(word => word.split(UNSPACED)).filter(Boolean);
const cut = ([...run]) => run[1] && UNSPACED.test(run[0])
  ? run.slice(1).map((each, at) => run[at] + each) : run.join("");
const words = text => runs(text).flatMap(cut);
const fits = (word, asked) =>
  asked.length > 2 || UNSPACED.test(asked) ? word.startsWith(asked) : word === asked;

const made = (tag, content, more) => {
  const element = Object.assign(document.createElement(tag), more);
  element.append(...[content].flat());
  return element;
};

// A page from disk may load nothing but scripts.
const part = (name, at) => PLANS_INDEX[name][at] ?? new Promise(done => document.head.append(
  made("script", [], { src: `../assets/search-${name}-${at}.js`, onload: () => done(PLANS_INDEX[name][at]) })));

async function weights(asked) {
  const found = new Map();
  let at = starts.findLastIndex(each => each <= asked);
  do {
    for (const [word, steps] of Object.entries(await part("words", at))) {
      if (!fits(word, asked)) continue;
      const rare = Math.log(1 + count / steps.length) * (word === asked ? 2 : 1);
      let place = 0;
      for (const step of steps) {
        const entry = (place += step) >> 1, worth = rare * (1 + place % 2);
        found.set(entry, Math.max(worth, found.get(entry) ?? 0));
      }
    }
  } while (starts[++at]?.startsWith(asked));
  return found;
}

async function find(query) {
  const [first = [], ...others] = await Promise.all(words(query).map(weights));
  return [...first].map(([at, worth]) => [at, others.reduce((sum, each) => sum + each.get(at), worth)])
    .filter(([, worth]) => worth)  // of an entry without one of the words it is no number
    .sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([at]) => at);
}

function excerpt(text, query) {
  const asked = words(query), whole = [...runs(query), ...asked].filter(each => UNSPACED.test(each));
  const pattern = RegExp([...whole, grouped, SPACED].join("|"), "gu");
  const hits = [...text.matchAll(pattern)].filter(([said]) => asked.some(each => words(said).some(word => fits(word, each))));
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
  const link = (said, at) => made("a", said, { href: "../" + at });
  const where = uses.flatMap(([said, at], number) => [number ? ", " : "", link(said, at)]);
  return made("li", [link(title, path), excerpt(text, query), made("p", where)]);
}

async function show(query, only) {
  const found = await find(query), said = [made("p", `${found.length} found for “${query}”`)];
  for (const [kind, from, to] of kinds) {
    const here = found.filter(each => from <= each && each < to), some = only ? here : here.slice(0, 8);
    if (!here.length || (only ?? kind) !== kind) continue;
    said.push(made("h2", kind), made("ol", await Promise.all(some.map(each => result(each, query)))));
    if (here[8] && !only) said.push(made("a", `All ${here.length}`, { href: "?" + new URLSearchParams({ q: query, in: kind }) }));
  }
  document.getElementById("found").append(...said);
}

const form = document.getElementById("search"), asked = new URLSearchParams(location.search);
form.hidden = false;
form.q.value = asked.get("q");
if (form.q.value) show(form.q.value, asked.get("in"));
