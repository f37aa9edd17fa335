/*
 * Goes into a page before its own scripts and notes, in `window.notes`, when its body can be written in (ms since the page
 * was asked for, NaN until then), how far it jumps (the sum of its layout shifts), and what each key takes to its painted
 * frame (ms).
 */
const notes = { writable: Number.NaN, shift: 0, keys: [] };
Object.assign(window, { notes });

new PerformanceObserver((list) => {
  for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) notes.shift += value;
}).observe({ type: 'layout-shift', buffered: true });

const seen = new MutationObserver(() => {
  if (document.querySelector('.ProseMirror[contenteditable="true"]') === null) return;
  seen.disconnect();
  // Once what made it so has let go of the processor: before, nothing that is typed would show.
  setTimeout(() => (notes.writable = performance.now()));
});
seen.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['contenteditable'] });

document.addEventListener(
  'keydown',
  ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => notes.keys.push(performance.now() - timeStamp), { once: true });
      port1.start();
      port2.postMessage(undefined);
    });
  },
  { capture: true },
);
