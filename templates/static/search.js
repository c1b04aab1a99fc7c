// The search page: asks Pagefind's index on this very host, keeps what is sought in the address. Without it the form
// leads to the list of all articles.
"use strict";
(() => {
  const form = document.querySelector("form.search");
  const status = document.querySelector(".search-status");
  const list = document.querySelector(".search-found");
  const more = document.querySelector(".search-more");
  const names = ["q", "mitra", "topik", "tahun", "tokoh"];
  const BATCH = 10;

  let engine; // the promise of Pagefind
  let asked = 0; // the last question, for answers that come late
  let results = [];
  let shown = 0;

  const said = (key, count) => form.dataset[key].replace("{}", new Intl.NumberFormat(document.documentElement.lang).format(count ?? 0));

  // In the page itself: the worker is a second copy of the same code, forty kilobytes more before the first answer.
  function load() {
    engine ??= import("../pagefind/pagefind.js").then(async (pagefind) => {
      await pagefind.options({ excerptLength: 0, noWorker: true });
      await pagefind.init();
      return pagefind;
    });
    return engine;
  }

  function question() {
    const given = new FormData(form);
    return Object.fromEntries(names.map((name) => [name, String(given.get(name) ?? "").trim()]));
  }

  function remember(asking, push) {
    const kept = new URLSearchParams(Object.entries(asking).filter(([, value]) => value));
    const url = kept.size ? `?${kept}` : location.pathname;
    if (push && url !== (location.search || location.pathname)) history.pushState(null, "", url);
    else history.replaceState(history.state, "", url);
  }

  function recall() {
    const kept = new URLSearchParams(location.search);
    for (const name of names) form.elements[name].value = kept.get(name) ?? "";
  }

  async function ask(asking) {
    const mine = ++asked;
    const { q, ...rest } = asking;
    const filters = Object.fromEntries(Object.entries(rest).filter(([, value]) => value));
    if (!q && !Object.keys(filters).length) {
      results = [];
      show("");
      return;
    }
    status.textContent = said("busy");
    let found;
    try {
      found = await (await load()).search(q || null, { filters });
    } catch {
      status.textContent = said("broken");
      return;
    }
    if (mine !== asked) return;
    results = found.results;
    show(results.length ? said("count", results.length) : said("none"));
  }

  // The words that say how many come when they are there.
  async function show(text) {
    const mine = asked;
    shown = 0;
    list.replaceChildren();
    more.hidden = true;
    await next();
    if (mine === asked) status.textContent = text;
  }

  async function next() {
    const mine = asked;
    const batch = results.slice(shown, shown + BATCH);
    const cards = await Promise.all(batch.map((result) => result.data()));
    if (mine !== asked) return;
    list.append(...cards.map(card));
    shown += batch.length;
    more.hidden = shown >= results.length;
  }

  function element(name, text, properties = {}) {
    return Object.assign(document.createElement(name), { textContent: text, ...properties });
  }

  // What the index has is Indonesian, whatever the page is in.
  function card({ raw_url, url, meta }) {
    const own = { lang: "id" };
    const article = element("article", "", { className: "card" });
    const heading = element("h2", "");
    heading.append(element("a", meta.title, { href: raw_url ?? url, ...own }));
    const about = element("p", "", { className: "meta" });
    about.append(element("span", meta.when || said("undated"), { className: "when", ...(meta.when && own) }));
    if (meta.outlet) about.append(element("span", meta.outlet, { className: "outlet" }));
    if (meta.where) article.append(element("p", meta.where, { className: "kicker", ...own }));
    article.append(heading, about);
    if (meta.lead) article.append(element("p", meta.lead, { className: "lead", ...own }));
    const item = element("li", "");
    item.append(article);
    return item;
  }

  // From a field to the results and through them with the arrow keys; back to the field from the first.
  function walk(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const links = [...list.querySelectorAll("h2 a")];
    const at = links.indexOf(document.activeElement);
    const field = document.activeElement === form.elements.q;
    if (!links.length || (at < 0 && !field)) return;
    const to = at + (event.key === "ArrowDown" ? 1 : -1);
    if (field && event.key === "ArrowUp") return;
    event.preventDefault();
    (to < 0 ? form.elements.q : links[Math.min(to, links.length - 1)]).focus();
  }

  // Whom one can choose is known only to the index: it is asked when somebody comes to the field.
  async function people() {
    const box = document.getElementById("tokoh-daftar");
    if (box.childElementCount) return;
    const { tokoh = {} } = await (await load()).filters();
    box.replaceChildren(...Object.keys(tokoh).sort().map((name) => element("option", "", { value: name })));
  }

  let waiting;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      remember(question(), false);
      ask(question());
    }, 250);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    remember(question(), true);
    ask(question());
  });
  form.elements.tokoh.addEventListener("focus", () => people().catch(() => {}), { once: true });
  more.addEventListener("click", next);
  document.addEventListener("keydown", walk);
  addEventListener("popstate", () => {
    recall();
    ask(question());
  });

  recall();
  ask(question());
})();
