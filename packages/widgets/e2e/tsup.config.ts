import { defineConfig } from 'tsup';
import { embed } from '../build/embed';

export default defineConfig(embed('node_modules/.pages'));
