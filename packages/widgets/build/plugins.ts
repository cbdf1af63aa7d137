import { resolve } from 'node:path';
import { minifyStyles } from '@wuyou/tooling/minify-styles';
import { minifyTemplates } from '@wuyou/tooling/minify-templates';
import { ownLit } from '@wuyou/tooling/own-lit';

/** What browsers are built with, from the package's folder. */
export const plugins = [minifyStyles, minifyTemplates, ownLit(resolve('src/lit/lit-globals.ts'))];
