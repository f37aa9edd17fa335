import { type FormEvent, startTransition } from 'react';

/**
 * Makes an `onSubmit` that sends a form to its action as `action` would, but leaves the fields alone: React empties a
 * form after its action, and with it everything typed when the answer is a refusal. `action` stays beside it for a
 * browser in which no script runs yet.
 */
export function keepTyped(send: (form: FormData) => void): (event: FormEvent<HTMLFormElement>) => void {
  return (event) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => send(form));
  };
}
