// The right side: one page with its neighbours, or the site as a whole.
const view = document.getElementById('view');
const SIDE = 9;
const MOST_LINKS = 40;
const MOST_FINDINGS = 12;

const svg = (name, attributes, ...children) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};
const short = (text, most) => (text.length > most ? text.slice(0, most - 1) + '…' : text);

// Who links here on the left, where it links on the right; a line is as thick as there are links.
const picture = (page) => {
  const left = page.in.slice(0, SIDE);
  const right = page.to.slice(0, SIDE);
  const high = Math.max(left.length, right.length, 3);
  const height = high * 34 + 16;
  const middle = height / 2;
  const place = (i, n) => middle + (i - (n - 1) / 2) * 34;
  const shapes = [];
  const side = (links, x, edge, into) => links.forEach((link, i) => {
    const y = place(i, links.length);
    const bend = (edge + into) / 2;
    shapes.push(svg('path', { d: `M${edge} ${y} C${bend} ${y} ${bend} ${middle} ${into} ${middle}`, class: 'edge', 'stroke-width': Math.min(1 + link.n, 6) }));
    shapes.push(node(link.page, x, y, `${link.page.title}: ${count(link.n, 'link')}`));
  });
  const node = (other, x, y, hint) => svg('a', { href: address(other), class: other.worst ? 'node ' + other.worst : 'node' },
    svg('title', {}, hint),
    svg('rect', { x, y: y - 14, width: 232, height: 28, rx: 6 }),
    svg('text', { x: x + 12, y: y + 5 }, short(other.title, 27)));
  side(left, 8, 240, 352);
  side(right, 720, 720, 608);
  shapes.push(svg('g', { class: 'node self' },
    svg('rect', { x: 352, y: middle - 20, width: 256, height: 40, rx: 8 }),
    svg('text', { x: 480, y: middle + 5, 'text-anchor': 'middle' }, short(page.title, 30))));
  return svg('svg', { viewBox: `0 0 960 ${height}`, class: 'picture', role: 'group', 'aria-label': `${page.title}: ${count(page.in.length, 'page')} link here, it links to ${count(page.to.length, 'page')}` }, ...shapes);
};

const entryOf = (page, note) => make('li', null,
  make('span', null, make('a', { href: address(page) }, page.title), ' ', make('span.path', null, page.group ? '' : page.url)),
  note && make('span.times', null, note));

const links = (title, all, none) => {
  const entry = (link) => entryOf(link.page, link.n > 1 ? `×${link.n}` : '');
  const rest = all.slice(MOST_LINKS);
  return make('section', null, make('h3', null, title, ' ', make('span.number', null, String(all.length))),
    all.length ? make('ul.links', null, all.slice(0, MOST_LINKS).map(entry)) : make('p.path', null, none),
    rest.length > 0 && make('details', null, make('summary', null, `${count(rest.length, 'page')} more`), make('ul.links', null, rest.map(entry))));
};

const finding = ([severity, rule, message, place]) =>
  make('article.finding.' + severity, null, make('p', null, message),
    make('p.where', null, make('b', null, severity), ' · ', make('code', null, place), ' · ', rule));
const findings = (title, all) => {
  const rest = all.slice(MOST_FINDINGS);
  return make('section', null, make('h3', null, title, ' ', make('span.number', null, String(all.length))),
    all.slice(0, MOST_FINDINGS).map(finding),
    rest.length > 0 && make('details', null, make('summary', null, count(rest.length, 'more finding')), rest.map(finding)));
};

const badge = (text, kind, help) => make('li' + (kind ? '.' + kind : ''), { title: help }, text);

const showPage = (page) => {
  const path = trail(page).map((up) => [make('a', { href: address(up) }, up.title), ' › ']);
  view.replaceChildren(
    make('p.trail', null, make('a', { href: '#' }, 'The whole site'), ' › ', ...path),
    make('h2', null, page.title),
    make('p.about', null, page.group ? 'No page of its own' : make('code', null, page.url), page.file ? [' from ', make('code', null, page.file)] : page.group ? '' : ' made by Hugo'),
    make('ul.badges', null,
      page.kind !== 'page' && badge(page.kind),
      page.children.length > 0 && badge(`${count(inside(page), 'page')} below`),
      page.menus && badge(page.menus > 1 ? `in ${page.menus} menu entries` : 'in a menu'),
      page.orphan && badge(SHOWS.orphans.word, 'orphan', SHOWS.orphans.help),
      page.unlinked && badge(SHOWS.unlinked.word, 'quiet', SHOWS.unlinked.help),
      page.dead && badge('dead end', 'quiet', SHOWS.dead.help)),
    page.in.length + page.to.length > 0 ? picture(page) : page.group ? ranked('Pages', page.children, (child) => (child.group ? '' : count(child.in.length, 'link') + ' in'), '') : make('p.about', null, 'No link joins this page with another one.'),
    page.findings.length > 0 ? findings('Findings', page.findings) : '',
    page.group ? '' : make('div.columns', null, links('Links in', page.in, 'No page links here.'), links('Links out', page.to, 'It links to no other page.')));
};

// Which section links to which: rows link to columns.
const matrix = () => {
  const name = (page) => (page.lang ? page.lang + ':' : '') + '/' + (page.url.replace(/^\//, '').split('/')[0] || '');
  const tops = new Map();
  for (const page of published) {
    const up = trail(page);
    page.top = name(up.length > 1 ? up[1] : page);
    tops.set(page.top, (tops.get(page.top) || 0) + 1);
  }
  const linked = new Set(published.flatMap((page) => page.to.flatMap((link) => [page.top, link.page.top])));
  const names = [...tops].filter(([n]) => linked.has(n)).sort((a, b) => b[1] - a[1]).slice(0, 12).map(([n]) => n);
  if (names.length < 2) return '';
  const cells = names.map(() => names.map(() => 0));
  for (const page of pages) for (const link of page.to) {
    const from = names.indexOf(page.top), to = names.indexOf(link.page.top);
    if (from >= 0 && to >= 0) cells[from][to] += link.n;
  }
  const top = Math.log1p(Math.max(...cells.flat(), 1));
  const cell = (n, from, to) => {
    const td = make('td', { title: `${names[from]} → ${names[to]}: ${count(n, 'link')}` }, n ? n.toLocaleString('en') : '·');
    td.style.setProperty('--heat', (Math.log1p(n) / top * 70).toFixed(0) + '%');
    if (!n) td.className = 'none';
    return td;
  };
  return make('section', null, make('h3', null, 'Which section links to which'),
    make('div.scroll', null, make('table.matrix', null,
      make('thead', null, make('tr', null, make('th', { scope: 'col' }, 'from ↓ to →'), names.map((n) => make('th', { scope: 'col' }, make('span', null, n))))),
      make('tbody', null, cells.map((line, from) => make('tr', null, make('th', { scope: 'row' }, names[from], ' ', make('span.number', null, tops.get(names[from]).toLocaleString('en'))), line.map((n, to) => cell(n, from, to))))))));
};

const ranked = (title, all, number, none) => make('section', null, make('h3', null, title),
  all.length ? make('ul.links', null, all.map((page) => entryOf(page, number(page)))) : make('p.path', null, none));

const showSite = () => {
  const total = pages.reduce((sum, page) => sum + page.to.reduce((n, link) => n + link.n, 0), 0);
  const orphans = pages.filter((page) => page.orphan);
  const top = [...pages].sort((a, b) => b.in.length - a.in.length).filter((page) => page.in.length).slice(0, 12);
  const worst = [...pages].filter((page) => page.worst).sort((a, b) => RANK[b.worst] - RANK[a.worst] || b.findings.length - a.findings.length).slice(0, 12);
  view.replaceChildren(
    make('h2', null, 'The whole site'),
    make('p.about', null, `${count(published.length, 'page')}, ${count(total, 'link')} between them. Choose a page, or press / and type.`),
    matrix(),
    make('div.columns', null,
      ranked('Most linked to', top, (page) => count(page.in.length, 'page'), 'No page links to another one.'),
      ranked('Most to fix', worst, (page) => count(page.findings.length, 'finding'), 'Nothing was found on any page.')),
    orphans.length ? ranked('No way in', orphans.slice(0, 20), () => '', '') : '',
    data.elsewhere.length ? findings('Findings in other files', data.elsewhere) : '');
};
