/** The paper's sign: a bridge of two arches over its water. Drawn in the colour of the text beside it; says nothing by itself. */
export function Emblem() {
  return (
    <svg className="emblem" viewBox="0 0 48 32" width="48" height="32" aria-hidden="true" focusable="false">
      <path d="M0 6h48v4H0zM2 10h4v16H2zM22 10h4v16h-4zM42 10h4v16h-4z" />
      <path d="M6 26V22a8 8 0 0 1 16 0v4h-2.6v-4a5.4 5.4 0 0 0-10.8 0v4zM26 26v-4a8 8 0 0 1 16 0v4h-2.6v-4a5.4 5.4 0 0 0-10.8 0v4z" />
      <path d="M0 29h48v1.6H0z" />
    </svg>
  );
}
