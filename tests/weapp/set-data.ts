/** `setData` of WeChat: writes the value at a path such as `root.cn.[0].cn.[2].v`, making what is missing on the way. */
export function applyPath(data: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  const last = steps.pop();
  if (last === undefined) throw new Error('setData with an empty path');
  let place: Record<string, unknown> = data;
  steps.forEach((step, index) => {
    const next = place[step];
    if (typeof next !== 'object' || next === null) place[step] = /^\d+$/.test(steps[index + 1] ?? last) ? [] : {};
    place = place[step] as Record<string, unknown>;
  });
  place[last] = value;
}
