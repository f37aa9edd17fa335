import { NothingHere } from '#app/_newsroom/shell/nothing-here.tsx';

/** Inside the desk: the way to everything else stays in sight. */
export default function DeskNotFound() {
  return <NothingHere />;
}
