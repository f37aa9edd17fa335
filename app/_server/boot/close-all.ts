/**
 * Closes `parts` one after the other, each also where one before it failed: whoever waits for the end must not wait for
 * ever, and what was held is given back. Throws at the end what failed.
 * @throws AggregateError
 */
export async function closeAll(parts: readonly (() => unknown)[]): Promise<void> {
  const faults: unknown[] = [];
  for (const part of parts) {
    try {
      await part();
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, 'Not everything could be closed');
}
