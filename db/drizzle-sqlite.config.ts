import { defineConfig } from 'drizzle-kit';

// The schema is described for the engine that DATABASE_URL names: read before drizzle-kit loads it.
process.env.DATABASE_URL = '';

export default defineConfig({ dialect: 'sqlite', schema: './db/schema.ts', out: './db/migrations/sqlite' });
