// Next writes the same into its build directory; this lets the types be checked before anything was built.
declare module 'next/root-params' {
  /** The `[locale]` of the address, as it stands there. */
  export function locale(): Promise<string>;
}
