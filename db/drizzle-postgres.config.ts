import { defineConfig } from 'drizzle-kit';

// Only says which engine the schema is described for; nothing is connected to.
process.env.DATABASE_URL = 'postgres://localhost/nowhere';

export default defineConfig({ dialect: 'postgresql', schema: './db/schema.ts', out: './db/migrations/postgres' });
