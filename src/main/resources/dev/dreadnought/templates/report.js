// Narrows and orders the findings, and opens what a link leads to. Without it the page shows everything, and nothing is remembered.
(function () {
  'use strict';
  const all = selector => Array.from(document.querySelectorAll(selector));
  const panel = document.getElementById('filters');
  const words = document.getElementById('by-words');
  const choices = all('#filters select[data-by]');
  const order = document.getElementById('order');
  const sections = new Map(all('section[data-of]').map(section => [section.dataset.of, section]));

  // What a further place of a threat leaves out stands with an earlier one; whoever searches for that finds both.
  function saidBefore(section) {
    const said = new Map();
    for (let at = section; at !== undefined; at = sections.get(at.dataset.as)) {
      at.querySelectorAll('.two, .sum, .bases, .mitigations > li, .references').forEach(part => {
        const what = part.matches('.sum') ? 'sum' : part.matches('li') ? part.querySelector('a').href : part;
        said.set(what, said.get(what) || part.textContent);
      });
    }
    return Array.from(said.values()).join(' ');
  }

  const rows = all('tr[data-finding]').map((row, place) => {
    const section = sections.get(row.dataset.finding);
    const before = section.dataset.as === undefined ? '' : saidBefore(section);
    return {row, section, place, text: [row.textContent, section.textContent, before].join(' ').toLowerCase()};
  });

  function fits(finding, wanted) {
    return wanted.every(word => finding.text.includes(word)) && choices.every(choice =>
      choice.value === '' || (choice.dataset.by === 'role'
        ? finding.row.dataset.role.split(' ').includes(choice.value)
        : finding.row.dataset[choice.dataset.by] === choice.value));
  }

  function narrow() {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(word => word !== '');
    let shown = 0;
    for (const finding of rows) {
      const isShown = fits(finding, wanted);
      finding.row.hidden = !isShown;
      finding.section.hidden = !isShown;
      shown += isShown ? 1 : 0;
    }
    document.getElementById('shown-count').textContent = shown;
    document.getElementById('none-shown').hidden = shown > 0;
    for (const table of all('table.sortable')) {
      table.hidden = !Array.from(table.tBodies[0].rows).some(row => !row.hidden);
    }
  }

  function showAll() {
    words.value = '';
    choices.forEach(choice => { choice.value = ''; });
    arrange(null, false);
    narrow();
  }

  // The columns of both tables are the same; an order holds for both.
  const columns = all('table.sortable').map(table => Array.from(table.tHead.rows[0].cells));

  function key(finding, column) {
    const cell = finding.row.cells[column];
    return columns[0][column].dataset.order === 'number'
      ? parseFloat(cell.querySelector('b').textContent)
      : cell.textContent.trim().toLowerCase();
  }

  function arrange(column, isDown) {
    const sorted = rows.slice();
    if (column !== null) {
      const keys = new Map(rows.map(finding => [finding, key(finding, column)]));
      sorted.sort((a, b) => {
        const x = keys.get(a);
        const y = keys.get(b);
        return (x < y ? -1 : x > y ? 1 : 0) * (isDown ? -1 : 1) || a.place - b.place;
      });
    }
    for (const finding of sorted) {
      finding.row.parentNode.append(finding.row);
      finding.section.parentNode.append(finding.section);
    }
    columns.forEach(heads => heads.forEach((head, place) => {
      if (place === column) {
        head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
      } else {
        head.removeAttribute('aria-sort');
      }
    }));
    order.value = column === null ? '' : column + (isDown ? ' down' : '');
    all('table.sortable .in-order').forEach(said => {
      said.textContent = column === null ? 'worst first' : 'by ' + order.selectedOptions[0].textContent;
    });
  }

  function option(text, value) {
    const made = document.createElement('option');
    made.textContent = text;
    made.value = value;
    order.append(made);
  }

  function offerOrders() {
    columns.forEach((heads, table) => heads.forEach((head, column) => {
      const isNumber = head.dataset.order === 'number';
      const name = head.textContent.trim();
      if (table === 0) {
        option(name + (isNumber ? ', lowest first' : ''), String(column));
        option(name + (isNumber ? ', highest first' : ', from the end'), column + ' down');
      }
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const sorted = head.getAttribute('aria-sort');
        arrange(column, sorted === null ? isNumber : sorted === 'ascending');
      });
    }));
    order.addEventListener('change', () => {
      const [column, way] = order.value.split(' ');
      arrange(column === '' ? null : Number(column), way === 'down');
    });
  }

  function openAll(button) {
    const isOpen = button.getAttribute('aria-expanded') === 'true';
    rows.forEach(finding => { finding.section.querySelector('details').open = !isOpen; });
    button.setAttribute('aria-expanded', String(!isOpen));
    button.textContent = isOpen ? 'Open all' : 'Close all';
  }

  // What is folded or filtered away is shown when a link leads to it.
  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target === null) {
      return;
    }
    if (target.closest('section[hidden]') !== null) {
      showAll();
    }
    for (let folded = target.closest('details'); folded !== null;
      folded = folded.parentElement.closest('details')) {
      folded.open = true;
    }
    target.scrollIntoView();
  }

  // A picture or a table that is wider than the window says that the rest of it is beside.
  const pictures = all('.diagram, .chart, table.counts');
  // A data flow diagram of which a small screen shows less than half begins in its middle: its left
  // edge may be empty further down than the screen goes.
  const begun = new Set();
  const seen = new ResizeObserver(() => pictures.forEach(picture => {
    picture.classList.toggle('scrolls', picture.scrollWidth > picture.clientWidth + 1);
    const isHalfSeen = picture.clientWidth > 0 && picture.scrollWidth > 2 * picture.clientWidth;
    if (isHalfSeen && picture.closest('#diagram') !== null && !begun.has(picture)) {
      begun.add(picture);
      picture.scrollLeft = (picture.scrollWidth - picture.clientWidth) / 2;
    }
  }));
  pictures.forEach(picture => seen.observe(picture));

  let unfolded = [];
  addEventListener('beforeprint', () => {
    unfolded = all('details:not([open])');
    unfolded.forEach(folded => { folded.open = true; });
  });
  addEventListener('afterprint', () => unfolded.forEach(folded => { folded.open = false; }));
  addEventListener('hashchange', reveal);
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    if (link !== null && link.getAttribute('href') === location.hash) {
      reveal();
    }
  });

  if (columns.length > 0) {
    offerOrders();
    words.addEventListener('input', narrow);
    choices.forEach(choice => choice.addEventListener('change', narrow));
    document.getElementById('show-all').addEventListener('click', showAll);
    document.getElementById('open-all').addEventListener('click', event => openAll(event.currentTarget));
    panel.hidden = false;
    narrow();
  }
  reveal();
}());
