import { notFound } from 'next/navigation';

/** Catches what no page of the desk answers, so that its own not-found page does and not Next's. */
export default function NothingPage() {
  notFound();
}
