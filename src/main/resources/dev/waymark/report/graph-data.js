// What stands in the page, and what follows from it: links in, paths of parents, what is wrong.
const data = JSON.parse(document.getElementById('data').textContent);
const pages = data.pages;
const RANK = { error: 3, warning: 2, info: 1 };

pages.forEach((page, i) => {
  page.i = i;
  page.children = [];
  page.in = [];
  page.to = [];
  page.findings = (page.findings || []).sort((a, b) => RANK[b[0]] - RANK[a[0]]);
  page.title ||= page.url;
  page.text = `${page.title}\n${page.url}\n${page.file || ''}`.toLowerCase();
});
for (const page of pages) {
  if (page.parent >= 0) pages[page.parent].children.push(page);
  const out = page.out || [];
  for (let k = 0; k < out.length; k += 2) {
    page.to.push({ page: pages[out[k]], n: out[k + 1] });
    pages[out[k]].in.push({ page, n: out[k + 1] });
  }
}
const most = (a, b) => b.n - a.n || a.page.i - b.page.i;
for (const page of pages) {
  page.in.sort(most);
  page.to.sort(most);
  const texts = !page.group && (page.kind === 'page' || page.kind === 'section');
  const unlinked = texts && page.parent >= 0 && !page.in.length && !page.menus;
  page.orphan = unlinked && !page.listed;
  page.unlinked = unlinked && !page.orphan;
  page.dead = texts && !page.to.length && !page.children.length;
  page.worst = page.findings.reduce((w, f) => (RANK[f[0]] > (RANK[w] || 0) ? f[0] : w), '');
}
// Children stand behind their parents: from the last to the first, sums are whole when they are added.
for (let i = pages.length - 1; i >= 0; i--) {
  const page = pages[i];
  page.below = (page.below || 0) + (page.group ? 0 : 1);
  page.found = (page.found || 0) + page.findings.length;
  page.worstBelow = [page.worst, page.worstBelow || ''].sort((a, b) => (RANK[b] || 0) - (RANK[a] || 0))[0];
  if (page.parent < 0) continue;
  const up = pages[page.parent];
  up.below = (up.below || 0) + page.below;
  up.found = (up.found || 0) + page.found;
  if ((RANK[page.worstBelow] || 0) > (RANK[up.worstBelow] || 0)) up.worstBelow = page.worstBelow;
}

const trail = (page) => (page.parent < 0 ? [] : [...trail(pages[page.parent]), pages[page.parent]]);
// How many pages stand below one, without itself.
const inside = (page) => page.below - (page.group ? 0 : 1);
const published = pages.filter((page) => !page.group);
const count = (n, one) => `${n.toLocaleString('en')} ${one}${n === 1 ? '' : 's'}`;

// The questions that have a list of pages for an answer.
const SHOWS = {
  all: { word: 'all pages', fits: (p) => !p.group },
  findings: { word: 'with findings', fits: (p) => !p.group && p.findings.length > 0, help: 'Something on the page is broken.' },
  orphans: { word: 'no way in', fits: (p) => p.orphan, help: 'No link, no menu and no list of a section leads there.' },
  unlinked: { word: 'only listed', fits: (p) => p.unlinked, help: 'No text links there: only the list of its section leads there.' },
  dead: { word: 'dead ends', fits: (p) => p.dead, help: 'No link leads on to another page of the site.' },
};

// Every word must be somewhere; a title that begins so comes first, then titles, then the rest.
const find = (text, fits) => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return pages.filter(fits);
  const found = [];
  for (const page of pages) {
    if (!fits(page) || !words.every((w) => page.text.includes(w))) continue;
    const at = page.text.indexOf(words[0]);
    found.push({ page, rank: at === 0 ? 0 : at < page.title.length ? 1 : 2 });
  }
  return found.sort((a, b) => a.rank - b.rank || b.page.in.length - a.page.in.length || a.page.i - b.page.i).map((f) => f.page);
};

// An element: its name with classes, its attributes, its children; texts never become markup.
const make = (tag, attributes, ...children) => {
  const [name, ...classes] = tag.split('.');
  const element = document.createElement(name);
  if (classes.length) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value !== undefined && value !== false && value !== null) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
};
const address = (page) => '#' + new URLSearchParams({ page: (page.lang ? page.lang + ':' : '') + page.url });
