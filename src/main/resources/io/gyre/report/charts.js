// How each kind of chart is drawn: a function from its numbers to an ECharts option. No text becomes markup: labels and
// tooltips are SVG text.
const charts = (() => {
  const DASHES = ['solid', [7, 3], [2, 3], [9, 3, 2, 3], [4, 2], [1, 2], [12, 4], [6, 2, 1, 2]];

  const digits = (x) => {
    if (x === null || !isFinite(x)) return 'undefined';
    const size = Math.abs(x);
    if (size >= 1000) return Math.round(x).toLocaleString('en-US');
    const text = size >= 100 ? x.toFixed(0) : size >= 10 ? x.toFixed(1) : Number(x.toPrecision(2)).toString();
    return text.includes('.') && !text.includes('e') ? text.replace(/\.?0+$/, '') : text;
  };
  const withUnit = (x, unit) => digits(x) + (unit === '%' ? ' %' : unit && unit !== '1' ? ' ' + unit : '');
  const dash = (policy) => { const hue = policy.hue === undefined ? policy.index : policy.hue; return DASHES[hue ? (hue - 1) % DASHES.length : 2]; };
  const shorten = (text, most) => (text.length > most ? text.slice(0, most - 1) + '…' : text);

  const base = (theme) => ({
    animation: false,
    textStyle: { fontFamily: theme.font, color: theme.ink, fontSize: 12 },
    tooltip: {
      renderMode: 'richText', confine: true, backgroundColor: theme.paper, borderColor: theme.line, borderWidth: 1,
      padding: [6, 9], textStyle: { color: theme.ink, fontSize: 12, fontFamily: theme.font }, shadowBlur: 0,
    },
  });
  const axisText = (theme) => ({ color: theme.soft, fontSize: 11, fontFamily: theme.font });
  const valueAxis = (theme, more) => Object.assign({
    type: 'value', axisLabel: Object.assign(axisText(theme), { formatter: digits, hideOverlap: true }),
    axisLine: { show: false }, axisTick: { show: false }, splitNumber: 4,
    splitLine: { lineStyle: { color: theme.line, width: 1, opacity: 0.7 } },
    nameTextStyle: axisText(theme),
  }, more);
  const baseAxis = (theme, more) => Object.assign({
    axisLabel: Object.assign(axisText(theme), { hideOverlap: true }),
    axisLine: { lineStyle: { color: theme.soft } }, axisTick: { show: false }, splitLine: { show: false },
    nameTextStyle: axisText(theme), nameLocation: 'middle', nameGap: 26,
  }, more);

  // Panels side by side, as many in a row as fit.
  const panels = (count, width, height, least, top, gap = 22) => {
    const columns = Math.max(1, Math.min(count, Math.floor(width / least)));
    const left = 52, right = 14, title = 26, foot = 44;
    const inner = (width - left - right - gap * (columns - 1)) / columns;
    const rows = Math.ceil(count / columns);
    return {
      columns, total: top + rows * (height + title + foot),
      grid: (i) => ({ left: left + (i % columns) * (inner + gap), width: inner,
        top: top + title + Math.floor(i / columns) * (height + title + foot), height }),
      head: (i) => ({ x: left + (i % columns) * (inner + gap), y: top + Math.floor(i / columns) * (height + title + foot) }),
      isFirst: (i) => i % columns === 0,
    };
  };

  const range = (lists) => {
    let low = Infinity, high = -Infinity;
    lists.forEach((list) => list.forEach((x) => {
      if (x !== null && isFinite(x)) { low = Math.min(low, x); high = Math.max(high, x); }
    }));
    if (low > high) return [0, 1];
    if (low > 0 && low < 0.6 * high) low = 0;
    if (high < 0 && high > 0.6 * low) high = 0;
    return low === high ? [low - 1, high + 1] : nice(low, high);
  };
  const nice = (low, high) => {
    const raw = (high - low) / 4;
    const power = Math.pow(10, Math.floor(Math.log10(raw)));
    const step = [1, 2, 2.5, 5, 10].map((m) => m * power).find((s) => s >= raw * 0.999);
    const tidy = (x) => Number(x.toPrecision(12));
    return [tidy(Math.floor(low / step + 1e-9) * step), tidy(Math.ceil(high / step - 1e-9) * step), step];
  };
  const bounds = (lists) => { const [min, max, interval] = range(lists); return { min, max, interval }; };

  // The panel's name is the name of its vertical axis, so that it needs no room of its own.
  const panelName = (text, theme, color, width) => ({
    name: shorten(text, Math.floor(width / 7)), nameLocation: 'end', nameGap: 12,
    nameTextStyle: { color, align: 'left', fontSize: 12, fontWeight: 600, fontFamily: theme.font, padding: [0, 0, 0, -2] },
  });

  function fan(data, theme, width) {
    const shown = theme.shown(data.policies);
    const place = panels(shown.length, width, 150, 230, 0);
    const y = bounds(shown.flatMap((p) => p.bands));
    const option = Object.assign(base(theme), { grid: [], xAxis: [], yAxis: [], series: [] });
    const periods = data.policies[0].bands[0].map((_, t) => t + 1);
    shown.forEach((policy, i) => {
      const color = theme.color(policy);
      option.grid.push(place.grid(i));
      option.xAxis.push(baseAxis(theme, { type: 'category', gridIndex: i, data: periods, boundaryGap: false, name: data.period }));
      option.yAxis.push(valueAxis(theme, Object.assign({ gridIndex: i }, y,
        panelName(policy.name, theme, color, place.grid(i).width))));
      if (!place.isFirst(i)) option.yAxis[i].axisLabel.show = false;
      const at = { type: 'line', xAxisIndex: i, yAxisIndex: i, symbol: 'none', silent: false };
      const band = (low, high, opacity) => {
        const id = i + '-' + low;
        option.series.push(Object.assign({}, at, { data: policy.bands[low], stack: id, stackStrategy: 'all', lineStyle: { opacity: 0 }, tooltip: { show: false } }));
        option.series.push(Object.assign({}, at, {
          data: policy.bands[high].map((x, t) => (x === null ? null : x - policy.bands[low][t])), stack: id, stackStrategy: 'all',
          lineStyle: { opacity: 0 }, areaStyle: { color, opacity }, tooltip: { show: false },
        }));
      };
      band(0, 4, theme.dark ? 0.22 : 0.16);
      band(1, 3, theme.dark ? 0.34 : 0.3);
      option.series.push(Object.assign({}, at, { name: policy.name, data: policy.bands[2], lineStyle: { color, width: 2 }, itemStyle: { color } }));
    });
    option.tooltip.trigger = 'axis';
    option.tooltip.formatter = (items) => {
      const item = items[0];
      const policy = shown[item.axisIndex];
      const t = item.dataIndex;
      const names = ['5 %', '25 %', '50 %', '75 %', '95 %'];
      return [policy.name + ', ' + data.period + ' ' + (t + 1)].concat(names.map((name, k) => name + ':  ' + withUnit(policy.bands[k][t], data.unit)).reverse()).join('\n');
    };
    return { option, height: place.total };
  }

  function distribution(data, theme, width) {
    const shown = theme.shown(data.policies);
    const both = data.edges.length > 2 && shown.some((p) => p.shares);
    const place = panels(both ? 2 : 1, width, 190, 360, 0, 58);
    const option = Object.assign(base(theme), { grid: [], xAxis: [], yAxis: [], series: [] });
    const low = data.edges[0], high = data.edges[data.edges.length - 1];
    const panel = (i, name) => {
      option.grid.push(place.grid(i));
      option.xAxis.push(baseAxis(theme, { type: 'value', gridIndex: i, min: low, max: high, name: data.unit,
        axisLabel: Object.assign(axisText(theme), { formatter: digits, hideOverlap: true, showMaxLabel: false }) }));
      option.yAxis.push(valueAxis(theme, Object.assign({ gridIndex: i, min: 0 }, panelName(name, theme, theme.soft, place.grid(i).width))));
    };
    const line = (data.line === undefined || data.line < low || data.line > high) ? {} : { markLine: {
      silent: true, symbol: 'none', data: [{ xAxis: data.line }], label: { show: false }, lineStyle: { color: theme.ink, type: 'dashed', width: 1 } } };
    if (both) {
      panel(0, 'Share of paths, %');
      shown.forEach((policy, k) => {
        if (!policy.shares) return;
        const steps = [];
        policy.shares.forEach((share, b) => { steps.push([data.edges[b], share], [data.edges[b + 1], share]); });
        option.series.push(Object.assign({ type: 'line', name: policy.name, xAxisIndex: 0, yAxisIndex: 0, symbol: 'none', data: steps,
          lineStyle: { color: theme.color(policy), width: 1.6, type: dash(policy) }, itemStyle: { color: theme.color(policy) },
          areaStyle: { color: theme.color(policy), opacity: 0.09 } }, k ? {} : line));
      });
    }
    const c = both ? 1 : 0;
    panel(c, 'Share of paths at most, %');
    option.yAxis[c].max = 100;
    option.yAxis[c].interval = 25;
    shown.forEach((policy, k) => option.series.push(Object.assign({
      type: 'line', name: policy.name, xAxisIndex: c, yAxisIndex: c, symbol: 'none', step: data.discrete ? 'end' : false,
      data: data.edges.map((x, b) => [x, policy.cumulative[b]]),
      lineStyle: { color: theme.color(policy), width: 2, type: dash(policy) }, itemStyle: { color: theme.color(policy) },
    }, k ? {} : line)));
    option.tooltip.trigger = 'axis';
    option.tooltip.formatter = (items) => {
      const seen = {};
      items.forEach((item) => { seen[item.seriesName] = item.value; });
      const head = (items[0].axisIndex === 1 || !both ? 'at most ' : 'near ') + withUnit(items[0].value[0], data.unit);
      return [head].concat(Object.keys(seen).map((name) => name + ':  ' + digits(seen[name][1]) + ' %')).join('\n');
    };
    return { option, height: place.total };
  }

  function sankey(data, theme, width) {
    const view = data.views[theme.view(data)];
    const narrow = width < 560;
    // A name stands to the right of its node, and ends before the next column.
    const depth = {};
    view.nodes.forEach((node) => { depth[node.id] = 0; });
    view.nodes.forEach(() => view.links.forEach((link) => { depth[link.target] = Math.max(depth[link.target], depth[link.source] + 1); }));
    const deepest = Math.max(...Object.values(depth));
    const gap = (width - (narrow ? 108 : 182)) / Math.max(1, deepest);
    const room = Math.max(8, Math.min(narrow ? 15 : 34, Math.floor((gap - 24) / (narrow ? 5.4 : 6.3))));
    const nodes = view.nodes.map((node) => ({
      name: node.id, depth: node.depth,
      itemStyle: { color: node.returned ? theme.back : theme.node, borderColor: node.returned ? theme.back : theme.node },
      label: { formatter: shorten(node.name, node.last ? (narrow ? 15 : 25) : room), color: theme.ink, fontSize: narrow ? 10 : 12,
        position: 'right', fontFamily: theme.font, textBorderColor: theme.paper, textBorderWidth: 3 },
    }));
    const names = {};
    view.nodes.forEach((node) => { names[node.id] = node.name; });
    const links = view.links.map((link) => ({
      source: link.source, target: link.target, value: link.value, what: link.what,
      lineStyle: { color: link.returned ? theme.back : theme.node, opacity: link.returned ? 0.5 : theme.dark ? 0.38 : 0.26, curveness: 0.5 },
    }));
    const option = base(theme);
    option.tooltip.formatter = (item) => item.dataType === 'edge'
      ? names[item.data.source] + ' → ' + names[item.data.target] + '\n' + withUnit(item.data.value, data.unit) + (item.data.what ? '\n' + item.data.what : '')
      : names[item.name] + '\n' + withUnit(item.value, data.unit);
    option.series = [{ type: 'sankey', data: nodes, links, left: 4, right: narrow ? 104 : 178, top: 12, bottom: 12, nodeWidth: narrow ? 8 : 12, nodeGap: 14,
      layoutIterations: 48, draggable: false, emphasis: { focus: 'adjacency' }, nodeAlign: 'justify' }];
    return { option, height: Math.max(280, Math.min(560, 34 * view.nodes.length + 60)) };
  }

  function parts(data, theme, width) {
    const shown = theme.shown(data.policies);
    const option = base(theme);
    const left = Math.min(150, width * 0.3);
    option.grid = { left, right: 24, top: 8, bottom: 34 };
    option.yAxis = baseAxis(theme, { type: 'category', data: shown.map((p) => shorten(p.name, Math.floor(left / 7))), inverse: true, axisLine: { show: false } });
    option.xAxis = valueAxis(theme, { name: '', max: data.unit === '%' ? (v) => (v.max < 101 ? 100 : null) : undefined, interval: data.unit === '%' && data.whole < 101 ? 25 : undefined,
      axisLabel: Object.assign(axisText(theme), { formatter: (x) => withUnit(x, data.unit === '%' ? '%' : '') }) });
    option.series = data.parts.map((name, k) => ({
      type: 'bar', name, stack: 'all', barMaxWidth: 34, itemStyle: { color: theme.part(k), borderColor: theme.paper, borderWidth: 1 },
      data: shown.map((p) => p.values[k]),
      label: { show: true, color: theme.partInk(k), fontSize: 11, formatter: (item) => (Math.abs(item.value) * (width - left) / data.whole > 34 ? digits(item.value) : '') },
    }));
    option.tooltip.formatter = (item) => shown[item.dataIndex].name + '\n' + item.seriesName + ':  ' + withUnit(item.value, data.unit);
    return { option, height: 56 + 46 * shown.length };
  }

  function stages(data, theme, width) {
    const shown = theme.shown(data.policies);
    const place = panels(shown.length, width, 20 + 24 * data.stages.length, 420, 0);
    const option = Object.assign(base(theme), { grid: [], xAxis: [], yAxis: [], series: [] });
    const most = Math.max(...data.policies.map((p) => p.values.reduce((a, b) => a + b, 0)));
    const named = Math.min(150, width * 0.36);
    shown.forEach((policy, i) => {
      const grid = place.grid(i);
      option.grid.push(Object.assign(grid, { left: grid.left + named - 46, width: grid.width - named + 30 }));
      option.yAxis.push(baseAxis(theme, Object.assign({ type: 'category', gridIndex: i, inverse: true, axisLine: { show: false },
        data: data.stages.map((s) => shorten(s, Math.floor(named / 6.6))) }, { name: policy.name, nameLocation: 'start', nameGap: 10,
        nameTextStyle: { color: theme.color(policy), fontWeight: 600, fontSize: 12, align: 'left' } })));
      option.xAxis.push(valueAxis(theme, Object.assign({ gridIndex: i, min: 0 }, most > 80 ? { max: 100, interval: 25 } : { max: nice(0, most)[1] })));
      let before = 0;
      const from = policy.values.map((x) => { const at = before; before += x; return at; });
      const at = { type: 'bar', stack: 's' + i, xAxisIndex: i, yAxisIndex: i, barWidth: 15 };
      option.series.push(Object.assign({}, at, { data: from, silent: true, itemStyle: { color: 'transparent' }, tooltip: { show: false } }));
      option.series.push(Object.assign({}, at, { data: policy.values, itemStyle: { color: theme.color(policy) },
        label: { show: true, position: 'right', color: theme.ink, fontSize: 11, formatter: (item) => digits(item.value) } }));
    });
    option.tooltip.formatter = (item) => data.stages[item.dataIndex] + '\n' + digits(item.value) + ' % of paths';
    return { option, height: place.total };
  }

  function curve(data, theme, width) {
    const shown = data.own ? data.policies.map((p, index) => Object.assign({ index: index + 1 }, p)) : theme.shown(data.policies);
    const option = base(theme);
    option.grid = { left: 56, right: 20, top: 34, bottom: 46 };
    const reference = data.reference ? data.reference.points : [];
    const numbers = shown.flatMap((p) => p.points).concat(reference).flatMap((q) => q.slice(1)).concat(data.line === undefined ? [] : [data.line]);
    option.xAxis = baseAxis(theme, { type: data.log ? 'log' : 'value', name: data.x, min: 'dataMin', max: 'dataMax',
      axisLabel: Object.assign(axisText(theme), { formatter: digits, hideOverlap: true }) });
    option.yAxis = valueAxis(theme, Object.assign(bounds([numbers]), panelName(data.y || data.unit, theme, theme.soft, width)));
    option.series = [];
    shown.forEach((policy, k) => {
      const color = theme.color(policy);
      if (policy.points[0] && policy.points[0].length > 3) {
        option.series.push({ type: 'line', data: policy.points.map((q) => [q[0], q[2]]), symbol: 'none', stack: 'b' + k, stackStrategy: 'all', lineStyle: { opacity: 0 }, silent: true });
        option.series.push({ type: 'line', data: policy.points.map((q) => [q[0], q[3] - q[2]]), symbol: 'none', stack: 'b' + k, stackStrategy: 'all', lineStyle: { opacity: 0 }, areaStyle: { color, opacity: 0.18 }, silent: true });
      }
      option.series.push({ type: 'line', name: policy.name, labelLayout: { moveOverlap: 'shiftY' }, data: policy.points.map((q) => [q[0], q[1]]), symbol: 'circle', symbolSize: 5,
        lineStyle: { color, width: 2, type: dash(policy) }, itemStyle: { color },
        endLabel: data.own ? { show: width > 700, color, formatter: shorten(policy.name, 68), fontSize: 12, width: 215, overflow: 'break', lineHeight: 14, distance: 8 } : { show: false },
        markLine: k || data.line === undefined ? undefined : { silent: true, symbol: 'none', label: { show: true, color: theme.ink, position: 'insideEndTop', formatter: data.lineName || digits(data.line) },
          lineStyle: { color: theme.ink, type: 'dashed', width: 1 }, data: [{ yAxis: data.line }] } });
    });
    if (data.reference) {
      option.series.push({ type: 'line', name: data.reference.name, data: reference.map((q) => [q[0], q[1]]), symbol: 'none', lineStyle: { color: theme.ink, type: 'dotted', width: 1.5 }, itemStyle: { color: theme.ink },
        endLabel: { show: true, color: theme.ink, formatter: data.reference.name, fontSize: 12, distance: 8 } });
      option.grid.right = 110;
    }
    if (data.own && width > 700) option.grid.right = 230;
    option.tooltip.formatter = (item) => item.seriesName + '\n' + data.x + ' ' + digits(item.value[0]) + ':  ' + withUnit(item.value[1], data.unit);
    return { option, height: 300 };
  }

  function tornado(data, theme, width) {
    const option = base(theme);
    const named = Math.min(width > 900 ? 330 : 230, width * 0.4);
    option.grid = { left: named, right: 56, top: 26, bottom: 40 };
    option.yAxis = baseAxis(theme, { type: 'category', inverse: true, data: data.rows.map((r) => shorten(r.name, Math.floor(named / 6.6))), axisLine: { show: false } });
    option.xAxis = valueAxis(theme, { name: data.unit, nameLocation: 'middle', nameGap: 26, boundaryGap: ['12%', '12%'] });
    // Both bars start at zero; where both ends lie on one side only the longer one is labelled.
    const bar = (name, key, other, color) => ({
      type: 'bar', name, barWidth: 14, barGap: '-100%', itemStyle: { color },
      data: data.rows.map((r) => ({ value: r[key], label: { show: width > 420 && (r[key] * r[other] < 0 || Math.abs(r[key]) >= Math.abs(r[other])),
        position: r[key] < 0 ? 'left' : 'right' } })),
      label: { color: theme.ink, fontSize: 11, formatter: (item) => digits(item.value) },
    });
    option.series = [bar('low', 'low', 'high', theme.part(1)), bar('high', 'high', 'low', theme.part(0))];
    option.tooltip.formatter = (item) => data.rows[item.dataIndex].name + '\n' + (item.seriesName === 'low' ? data.rows[item.dataIndex].lowText : data.rows[item.dataIndex].highText) + ':  ' + withUnit(item.value, data.unit);
    return { option, height: 70 + 26 * data.rows.length };
  }

  function heat(data, theme, width) {
    const option = base(theme);
    const named = Math.min(210, width * 0.34);
    const cell = (width - named - 10) / data.columns.length;
    option.grid = { left: named, right: 10, top: 44, bottom: 8 };
    option.xAxis = baseAxis(theme, { type: 'category', position: 'top', data: data.columns.map((c) => shorten(c, Math.max(4, Math.floor(cell / 6.5)))), axisLine: { show: false }, axisLabel: Object.assign(axisText(theme), { interval: 0 }) });
    option.yAxis = baseAxis(theme, { type: 'category', inverse: true, data: data.rows.map((r) => shorten(r, Math.floor(named / 6.6))), axisLine: { show: false } });
    const values = data.rows.flatMap((_, r) => data.columns.map((__, c) => ({ value: [c, r, data.shade[r][c]] })));
    option.visualMap = { show: false, min: 0, max: 1, inRange: { color: [theme.heatLow, theme.heatHigh] } };
    option.series = [{ type: 'heatmap', data: values, itemStyle: { borderColor: theme.paper, borderWidth: 2 },
      label: { show: true, fontSize: cell < 60 ? 10 : 12, formatter: (item) => data.text[item.value[1]][item.value[0]],
        color: theme.ink }, emphasis: { disabled: true } }];
    option.tooltip.formatter = (item) => data.rows[item.value[1]] + '\n' + data.columns[item.value[0]] + ':  ' + data.text[item.value[1]][item.value[0]];
    return { option, height: 60 + 32 * data.rows.length };
  }

  function quadrant(data, theme, width) {
    const option = base(theme);
    option.grid = { left: 56, right: 24, top: 34, bottom: 46 };
    option.xAxis = baseAxis(theme, { type: 'category', data: data.grades, boundaryGap: true, splitArea: { show: false } });
    option.yAxis = valueAxis(theme, Object.assign({ min: 0 }, panelName(data.y, theme, theme.soft, width)));
    const high = Math.max(...data.points.map((p) => p.y));
    const room = Math.max(10, Math.floor(((width - 80) / data.grades.length - 14) / 5.9));
    const most = [...data.points].sort((a, b) => b.y - a.y).slice(0, width > 700 ? 10 : 5).filter((p) => p.y > 0.03 * high).map((p) => p.name);
    option.series = [{ type: 'scatter', symbolSize: 10,
      data: data.points.map((p) => ({ value: [p.x, p.y], name: p.name, itemStyle: { color: p.x >= data.weak ? theme.back : theme.node },
        label: { show: most.includes(p.name) } })),
      label: { position: width > 700 ? 'right' : 'top', formatter: (item) => shorten(item.name, width > 700 ? room : 20), color: theme.ink, fontSize: 11 },
      labelLayout: { hideOverlap: true, moveOverlap: 'shiftY' } }];
    option.tooltip.formatter = (item) => item.name + '\n' + digits(item.value[1]) + (data.unit ? ' ' + data.unit : '');
    return { option, height: 360 };
  }

  return { fan, distribution, sankey, parts, stages, curve, tornado, heat, quadrant };
})();
