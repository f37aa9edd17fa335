import { NothingHere } from '#app/_newsroom/shell/nothing-here.tsx';

/** Outside the desk. */
export default function NewsroomNotFound() {
  return (
    <main id="content">
      <NothingHere />
    </main>
  );
}
