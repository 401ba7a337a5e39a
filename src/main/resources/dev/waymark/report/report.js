'use strict';
// Everything is readable without this: it only hides what the reader does not ask for.
(() => {
  const form = document.getElementById('filter');
  const findings = [...document.querySelectorAll('.finding')];
  // The outer ones last: they are hidden when all in them is.
  const groups = [...document.querySelectorAll('.group'), ...document.querySelectorAll('.level')];
  const folded = document.querySelector('details.level');
  const fields = ['severity', 'rule', 'section', 'text'];

  const wanted = () => Object.fromEntries(fields.map((f) => [f, form.elements[f].value.trim()]));

  const apply = () => {
    const want = wanted();
    const text = want.text.toLowerCase();
    let shown = 0;
    for (const finding of findings) {
      const data = finding.dataset;
      const section = want.section;
      const fits =
        (!want.severity || data.severity === want.severity) &&
        (!want.rule || data.rule === want.rule) &&
        (!section || data.section === section || data.section.startsWith(section === '/' ? '/' : section + '/')) &&
        (!text || finding.textContent.toLowerCase().includes(text));
      finding.hidden = !fits;
      if (fits) shown++;
    }
    for (const group of groups) {
      group.hidden = !group.querySelector('.finding:not([hidden])');
    }
    if (folded && shown < findings.length) folded.open = !folded.hidden;
    form.elements.shown.value = shown === findings.length ? `all ${shown}` : `${shown} of ${findings.length}`;
  };

  // A link may carry the question: #rule=broken-link&section=/manuals
  const read = () => {
    const place = document.getElementById(location.hash.slice(1));
    if (folded && place && folded.contains(place) && !folded.open) {
      folded.open = true;
      place.scrollIntoView();
    }
    const asked = new URLSearchParams(location.hash.slice(1));
    if (!fields.some((f) => asked.has(f))) return;
    for (const field of fields) form.elements[field].value = asked.get(field) || '';
    apply();
  };

  form.addEventListener('input', () => {
    const asked = new URLSearchParams(Object.entries(wanted()).filter(([, value]) => value));
    history.replaceState(null, '', '#' + asked);
    apply();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', read);
  form.hidden = false;
  apply();
  read();
})();
