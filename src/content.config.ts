/** The site's own help pages. The protocol is never in Astro's content layer: the one reader reads it. */
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection, type SchemaContext } from 'astro:content';

const docs = docsSchema();
let made: ReturnType<typeof docs> | undefined;

export const collections = {
  // Starlight asks for the schema on every page, and to make it takes longer than most of the rest.
  docs: defineCollection({ loader: docsLoader(), schema: (context: SchemaContext) => (made ??= docs(context)) }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};
