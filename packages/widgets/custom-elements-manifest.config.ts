interface Manifest {
  modules: { declarations?: { events?: { name?: string }[] }[] }[];
}

/** The analyzer also takes the arguments of event constructors for names of events; ours all have the prefix. */
const onlyOwnEvents = {
  name: 'only-own-events',
  packageLinkPhase({ customElementsManifest }: { customElementsManifest: Manifest }) {
    for (const declaration of customElementsManifest.modules.flatMap(
      ({ declarations = [] }) => declarations,
    )) {
      if (!declaration.events) continue;
      declaration.events = declaration.events.filter(({ name }) => name?.startsWith('wuyou-'));
    }
  },
};

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/testing/**'],
  litelement: true,
  plugins: [onlyOwnEvents],
};
