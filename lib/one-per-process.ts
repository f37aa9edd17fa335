/** What {@link onePerProcess} holds: `get` makes it where there is none, `peek` does not, `drop` forgets it. */
type OnePerProcess<T> = { get(): T; peek(): T | undefined; set(value: T): void; drop(): void };

/**
 * The one value of this process under `name`, made by `make` on first use. Next bundles its own copy of every module
 * beside the server's, so what must exist once a process (the database, a queue, a limit) hangs on the process and not
 * on a module. With `null` for `make` there is no value until `set`; `get` then throws, so use `peek`.
 */
export function onePerProcess<T extends object>(name: string, make: (() => T) | null): OnePerProcess<T> {
  const key = Symbol.for(`setu.${name}`);
  const holder = globalThis as { [key]?: T };
  return {
    get() {
      if (!holder[key] && !make) throw new Error(`There is no ${name} in this process yet`);
      return (holder[key] ??= (make as () => T)());
    },
    peek: () => holder[key],
    set: (value) => void (holder[key] = value),
    drop: () => void delete holder[key],
  };
}
