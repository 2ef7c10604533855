// Spans: the service counts Unicode code points, a browser's strings count UTF-16 units.

/** Return a function from code point offsets in `text` to UTF-16 offsets. */
export function toUtf16(text) {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return (at) => Math.min(at, text.length);
  const starts = [];
  let units = 0;
  for (const character of text) {
    starts.push(units);
    units += character.length;
  }
  starts.push(units);
  return (at) => starts[Math.min(at, starts.length - 1)];
}

/**
 * Cut `[from, to)` of `text` wherever one of `ranges` begins or ends (UTF-16 offsets).
 * Yields `{text, ranges}`: a piece, and the ranges that cover it.
 */
export function* cut(text, ranges, from = 0, to = text.length) {
  const near = ranges.filter((r) => r.start < to && r.end > from);
  const inside = (at) => at > from && at < to;
  const borders = [...new Set([from, to, ...near.flatMap((r) => [r.start, r.end]).filter(inside)])].sort((a, b) => a - b);
  for (let i = 0; i + 1 < borders.length; i++) {
    const [start, end] = [borders[i], borders[i + 1]];
    yield { text: text.slice(start, end), ranges: near.filter((r) => r.start <= start && r.end >= end) };
  }
}

/** Yield `[start, end)` of every line of `text` that holds more than spaces. */
export function* lines(text) {
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    if (match[0].trim()) yield [match.index, match.index + match[0].length];
  }
}
