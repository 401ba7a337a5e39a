// The left side: the tree of sections, folded, or the flat answer to a question.
const list = document.getElementById('list');
const STEP = 60;
let chosen = null;

const marks = (page, folded) => {
  const n = folded ? page.found : page.findings.length;
  const worst = folded ? page.worstBelow : page.worst;
  return [
    page.orphan && make('span.mark.orphan', { title: SHOWS.orphans.help }, 'no way in'),
    n > 0 && make('span.mark.' + worst, { title: count(n, 'finding') }, String(n)),
  ];
};

const row = (page, label, folded) =>
  make('a.row', { href: address(page), 'data-page': page.i, tabindex: -1, title: page.url },
    make('span.title', null, label), ...marks(page, folded));

// A branch is filled when it is first opened: most never are.
const branch = (page, level) => {
  const folded = page.children.length > 0;
  const item = make('li', { role: 'treeitem', 'aria-level': level, 'aria-expanded': folded ? 'false' : undefined, 'aria-selected': 'false', 'data-item': page.i });
  const fold = folded ? make('button.fold', { type: 'button', tabindex: -1, 'aria-hidden': 'true' }) : make('span.fold');
  const number = folded ? make('span.number', null, inside(page).toLocaleString('en')) : null;
  const line = make('div.line', null, fold, row(page, page.title, folded));
  line.lastChild.append(...(number ? [number] : []));
  item.append(line);
  if (folded) fold.addEventListener('click', () => open(item, item.getAttribute('aria-expanded') !== 'true'));
  return item;
};

const open = (item, wide) => {
  if (!item.hasAttribute('aria-expanded')) return;
  item.setAttribute('aria-expanded', String(wide));
  const page = pages[item.dataset.item];
  if (wide && item.children.length === 1) {
    const level = Number(item.getAttribute('aria-level')) + 1;
    item.append(make('ul', { role: 'group' }, page.children.map((child) => branch(child, level))));
  }
  const link = item.querySelector('.row');
  link.querySelectorAll('.mark').forEach((mark) => mark.remove());
  link.querySelector('.title').after(...marks(page, !wide).filter(Boolean));
};

const tree = make('ul.tree', { role: 'tree', 'aria-label': 'Sections' });
for (const page of pages) if (page.parent < 0) tree.append(branch(page, 1));
if (tree.children.length === 1) open(tree.firstChild, true);

// A long answer is drawn as far as it is scrolled.
const flat = (found) => {
  const all = make('ul.flat');
  const end = make('li.end');
  const more = () => {
    const from = all.children.length - (end.parentNode ? 1 : 0);
    end.remove();
    all.append(...found.slice(from, from + STEP).map((page) =>
      make('li', null, make('div.line', null, row(page, page.title, false)), make('div.path', null, page.url))));
    watch.unobserve(end);
    if (from + STEP >= found.length) return;
    all.append(end);
    watch.observe(end);
  };
  const watch = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && more(), { rootMargin: '400px' });
  more();
  return all;
};

const reach = (page) => {
  for (const up of trail(page)) {
    const item = tree.querySelector(`[data-item="${up.i}"]`);
    if (item && item.getAttribute('aria-expanded') === 'false') open(item, true);
  }
};

const choose = (page) => {
  chosen = page;
  for (const item of list.querySelectorAll('.chosen')) item.classList.remove('chosen');
  for (const item of tree.querySelectorAll('[aria-selected="true"]')) item.setAttribute('aria-selected', 'false');
  if (!page) return;
  reach(page);
  const item = tree.querySelector(`[data-item="${page.i}"]`);
  if (item) item.setAttribute('aria-selected', 'true');
  const link = list.querySelector(`.row[data-page="${page.i}"]`);
  if (!link) return;
  link.classList.add('chosen');
  link.scrollIntoView({ block: 'nearest' });
  rove(link);
};

// One row can be reached by Tab, the arrow keys lead from row to row (WAI-ARIA tree view).
const rove = (link) => {
  for (const other of list.querySelectorAll('.row[tabindex="0"]')) other.tabIndex = -1;
  if (link) link.tabIndex = 0;
};
const rows = () => [...list.querySelectorAll('.row')].filter((link) => !link.closest('[aria-expanded="false"] > ul'));

list.addEventListener('keydown', (event) => {
  const link = event.target.closest('.row');
  if (!link) return;
  const item = link.closest('[role="treeitem"]');
  const wide = item && item.getAttribute('aria-expanded');
  const all = rows();
  const at = all.indexOf(link);
  let next = null;
  if (event.key === 'ArrowDown') next = all[at + 1];
  else if (event.key === 'ArrowUp') next = all[at - 1];
  else if (event.key === 'Home') next = all[0];
  else if (event.key === 'End') next = all[all.length - 1];
  else if (event.key === 'ArrowRight' && item) {
    if (wide === 'false') open(item, true);
    else if (wide === 'true') next = all[at + 1];
  } else if (event.key === 'ArrowLeft' && item) {
    if (wide === 'true') open(item, false);
    else next = item.parentElement.closest('[role="treeitem"]')?.querySelector('.row');
  } else return;
  event.preventDefault();
  if (next) {
    rove(next);
    next.focus();
  }
});
