// Everything on the page that somebody could not read or hit: WCAG 2.2 contrast (1.4.3), target
// size (2.5.8), names of controls (4.1.2), ids used twice.
() => {
  const complaints = new Set();
  const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (color) => {
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = color;
    paint.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = paint.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = ([r, g, b, a], under) => [r, g, b].map((c, i) => c * a + under[i] * (1 - a));
  const ground = (element) => {
    const layers = [];
    for (let e = element; e; e = e.parentElement) layers.unshift(rgba(getComputedStyle(e).backgroundColor));
    return layers.reduce((under, layer) => over(layer, under), [255, 255, 255]);
  };
  const light = (rgb) => {
    const [r, g, b] = rgb.map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const shown = (e) => e.checkVisibility() && e.getBoundingClientRect().width > 1;
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const element = words.currentNode.parentElement;
    if (!words.currentNode.data.trim() || !shown(element) || element.closest('noscript, :disabled')) continue;
    const style = getComputedStyle(element);
    const under = ground(element);
    const pair = [light(over(rgba(style.color), under)), light(under)].sort((a, b) => b - a);
    const contrast = (pair[0] + 0.05) / (pair[1] + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    if (contrast < (large ? 3 : 4.5))
      complaints.add(`contrast ${contrast.toFixed(2)}: "${words.currentNode.data.trim().slice(0, 40)}"`);
  }
  for (const target of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
    if (!shown(target)) continue;
    const box = target.getBoundingClientRect();
    const inSentence = target.matches('p a, li a, dd a, label input');
    if (!inSentence && (box.width < 24 || box.height < 24))
      complaints.add(`target ${Math.round(box.width)}x${Math.round(box.height)}: ${target.outerHTML.slice(0, 80)}`);
    if (!(target.textContent.trim() || target.labels?.length || target.ariaLabel))
      complaints.add(`no name: ${target.outerHTML.slice(0, 80)}`);
  }
  const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
  ids.filter((id, i) => ids.indexOf(id) !== i).forEach((id) => complaints.add(`id twice: ${id}`));
  if (document.body.scrollWidth > innerWidth) complaints.add(`scrolls sideways: ${document.body.scrollWidth} pixels`);
  return [...complaints];
}
