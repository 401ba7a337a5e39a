// The address says what is shown, so that every view can be linked to and Back leads back.
const search = document.getElementById('search');
const shows = document.getElementById('shows');
const known = new Map(pages.map((page) => [(page.lang ? page.lang + ':' : '') + page.url, page]));
let show = 'all';

const answer = () => {
  const started = performance.now();
  const text = search.value.trim();
  const found = text || show !== 'all' ? find(text, SHOWS[show].fits) : null;
  list.replaceChildren(found ? flat(found) : tree);
  document.getElementById('count').textContent = found
    ? show === 'all' ? `${count(found.length, 'page')} found` : `${found.length.toLocaleString('en')} ${SHOWS[show].word}`
    : count(published.length, 'page');
  for (const button of shows.children) button.setAttribute('aria-pressed', String(button.dataset.show === show));
  choose(chosen);
  if (!list.querySelector('.row[tabindex="0"]')) rove(list.querySelector('.row'));
  document.documentElement.dataset.answered = (performance.now() - started).toFixed(1);
};

for (const [name, { word, fits, help }] of Object.entries(SHOWS)) {
  const n = pages.filter(fits).length;
  if (!n && name !== 'all') continue;
  const button = make('button', { type: 'button', 'data-show': name, 'aria-pressed': 'false', title: help }, make('b', null, n.toLocaleString('en')), ' ', word);
  button.addEventListener('click', () => {
    show = show === name ? 'all' : name;
    remember(false);
    answer();
  });
  shows.append(button);
}

const state = (page) => {
  const parts = {};
  if (search.value.trim()) parts.q = search.value.trim();
  if (show !== 'all') parts.show = show;
  if (page) parts.page = (page.lang ? page.lang + ':' : '') + page.url;
  return '#' + new URLSearchParams(parts);
};
const remember = (anew) => history[anew ? 'pushState' : 'replaceState'](null, '', state(chosen));

const read = () => {
  const asked = new URLSearchParams(location.hash.slice(1));
  search.value = asked.get('q') || '';
  show = SHOWS[asked.get('show')] ? asked.get('show') : 'all';
  chosen = known.get(asked.get('page')) || null;
  answer();
  draw();
};

const draw = () => {
  if (chosen) showPage(chosen);
  else showSite();
  document.title = (chosen ? chosen.title + ' – ' : '') + 'Waymark: the pages of ' + data.site;
};

// Links within the page keep the question that stands.
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (!link || link.classList.contains('skip') || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const asked = new URLSearchParams(link.getAttribute('href').slice(1));
  choose(known.get(asked.get('page')) || null);
  remember(true);
  draw();
  view.scrollIntoView({ block: 'nearest' });
  if (!list.contains(link)) view.focus({ preventScroll: true });
});
search.addEventListener('input', () => {
  remember(false);
  answer();
});
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && event.target !== search) {
    event.preventDefault();
    search.select();
  } else if (event.key === 'Escape' && event.target === search && search.value) {
    search.value = '';
    remember(false);
    answer();
  } else if (event.target === search && (event.key === 'ArrowDown' || event.key === 'Enter')) {
    const first = list.querySelector('.row');
    if (!first) return;
    event.preventDefault();
    rove(first);
    first.focus();
    if (event.key === 'Enter') first.click();
  }
});
addEventListener('popstate', read);
read();
document.documentElement.dataset.ready = performance.now().toFixed(1);
