/** The password of every demo sign-in. Known to everybody, which is why demo sign-ins exist on loopback only. */
export const DEMO_PASSWORD = 'setu-demo-2026';
