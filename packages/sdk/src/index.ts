export { createClient } from './client';
