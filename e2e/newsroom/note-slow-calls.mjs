/*
 * Goes into a page before its own scripts and notes, in `window.slowCalls`, what is slow on a phone and was done before the
 * body could be written in: which formats were made, and how many lines each stack had that was read.
 */
const slowCalls = { formats: [], stacks: [] };
Object.assign(window, { slowCalls });
const isWritable = () => document.querySelector('.ProseMirror[contenteditable="true"]') !== null;

for (const name of Object.getOwnPropertyNames(Intl)) {
  if (!/^[A-Z]/.test(name) || name === 'Locale') continue;
  const note = () => {
    if (!isWritable()) slowCalls.formats.push(name);
  };
  Intl[name] = new Proxy(Intl[name], {
    construct: (format, given, made) => (note(), Reflect.construct(format, given, made)),
    apply: (format, self, given) => (note(), Reflect.apply(format, self, given)),
  });
}

// These make a format by themselves.
for (const { prototype } of [String, Number, BigInt, Date, Array]) {
  for (const name of Object.getOwnPropertyNames(prototype)) {
    if (!/^toLocale(?!Upper|Lower)|^localeCompare$/.test(name)) continue;
    const own = prototype[name];
    prototype[name] = function (...given) {
      if (!isWritable()) slowCalls.formats.push(name);
      return own.apply(this, given);
    };
  }
}

Error.prepareStackTrace = (error, lines) => {
  if (!isWritable()) slowCalls.stacks.push(lines.length);
  return [String(error), ...lines.map((line) => `    at ${line}`)].join('\n');
};
