// Draws every chart of the page from the numbers beside it, and again when the theme, the width or what is shown changes.
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const hidden = new Set();
  let printing = false;

  const read = (name) => getComputedStyle(root).getPropertyValue(name).trim();
  const theme = () => {
    const part = (k) => read('--s' + (k % 12));
    return {
      dark: dark.matches && !printing, font: getComputedStyle(document.body).fontFamily,
      ink: read('--ink'), soft: read('--soft'), paper: read('--paper'), line: read('--line'), node: read('--node'), back: read('--back'),
      heatLow: read('--heat-low'), heatHigh: read('--heat-high'),
      color: (policy) => part(policy.hue === undefined ? policy.index : policy.hue), part: (k) => part(k + 1), partInk: () => read('--on'),
      shown: (policies) => {
        const all = policies.map((p) => Object.assign({ index: p.at }, p));
        const some = all.filter((p) => !hidden.has(p.at));
        return some.length ? some : all.slice(0, 1);
      },
      view: (data) => {
        const chosen = document.querySelector('input[name="' + data.control + '"]:checked');
        return chosen ? Number(chosen.value) : 0;
      },
    };
  };

  const numbers = new Map();
  const dataOf = (place) => {
    if (!numbers.has(place.id)) numbers.set(place.id, JSON.parse(document.getElementById(place.id + '-data').textContent));
    return numbers.get(place.id);
  };

  const draw = (place) => {
    const width = place.clientWidth;
    if (!width) return;
    const data = dataOf(place);
    const policy = data.policy;
    place.closest('figure').classList.toggle('off', policy !== undefined && hidden.has(policy) && hidden.size < document.querySelectorAll('#policies input').length);
    const made = charts[place.dataset.kind](data, theme(), width);
    place.style.height = made.height + 'px';
    const old = echarts.getInstanceByDom(place);
    if (old) old.dispose();
    const chart = echarts.init(place, null, { renderer: 'svg', width, height: made.height });
    chart.setOption(made.option);
    place.dataset.drawn = String(width);
  };

  const places = () => Array.from(document.querySelectorAll('.chart'));
  let turn = 0;
  const drawAll = () => {
    const mine = ++turn;
    const queue = places().sort((a, b) => Math.abs(a.getBoundingClientRect().top) - Math.abs(b.getBoundingClientRect().top));
    const step = () => {
      const start = performance.now();
      while (queue.length && performance.now() - start < 40) draw(queue.shift());
      if (mine !== turn) return;
      if (queue.length) setTimeout(step, 0);
      else root.dataset.drawn = String(turn);
    };
    step();
  };
  const drawNow = () => { turn++; places().forEach(draw); };

  document.addEventListener('change', (event) => {
    const box = event.target;
    if (box.closest('#policies')) {
      if (box.checked) hidden.delete(Number(box.value)); else hidden.add(Number(box.value));
      drawAll();
    } else if (box.type === 'radio') {
      places().filter((place) => dataOf(place).control === box.name).forEach(draw);
    }
  });
  document.addEventListener('toggle', (event) => {
    if (event.target.open) event.target.querySelectorAll('.chart').forEach((place) => { if (!place.dataset.drawn) draw(place); });
  }, true);
  let waiting;
  addEventListener('resize', () => { clearTimeout(waiting); waiting = setTimeout(() => places().some((p) => p.clientWidth && p.dataset.drawn !== String(p.clientWidth)) && drawAll(), 120); });
  dark.addEventListener('change', drawAll);
  const openTo = () => {
    const target = document.getElementById(location.hash.slice(1));
    const closed = target && target.closest('details:not([open])');
    if (closed) { closed.open = true; target.scrollIntoView(); }
  };
  addEventListener('hashchange', openTo);
  openTo();
  // on paper nobody can open what is closed
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = Array.from(document.querySelectorAll('details:not([open])'));
    opened.forEach((part) => { part.open = true; });
    printing = true; root.classList.add('printing'); drawNow();
  });
  addEventListener('afterprint', () => {
    opened.forEach((part) => { part.open = false; });
    printing = false; root.classList.remove('printing'); drawAll();
  });
  drawAll();
})();
