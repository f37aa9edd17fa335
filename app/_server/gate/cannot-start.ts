/** A reason not to start that a person can do something about; its message says what. */
export class CannotStartError extends Error {}

/** Runs `work`; when it cannot go on, says why on the console and ends the process with 1. */
export async function orSayWhy(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof CannotStartError) console.error(`\nSetu cannot start.\n${error.message}`);
    else console.error('\nSetu cannot start.\n', error);
    process.exit(1);
  }
}
