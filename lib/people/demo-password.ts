/** The password of every person of the demo newsroom. They exist only while the server listens on loopback. */
export const DEMO_PASSWORD = 'setu-demo-2026';
