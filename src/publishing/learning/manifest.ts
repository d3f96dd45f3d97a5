/**
 * Manifest: what a package says of itself to a learning system, as SCORM 1.2 asks. Its form is that of the Content
 * Aggregation Model 1.2: one organization, one item, one resource of type `sco` with its one file.
 */
import { html } from '../../domain/text/html.ts';

export const pageName = 'index.html';
export const manifestName = 'imsmanifest.xml';

/** What a manifest says. Its identifier is made of these letters alone, since `xs:ID` takes no digit first and no space. */
export interface Described {
  /** Lower-case words joined by hyphens. */
  name: string;
  title: string;
}

/** The text of `imsmanifest.xml`. */
export const manifestOf = ({ name, title }: Described): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${html`
<manifest identifier="package-${name}" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="lessons">
    <organization identifier="lessons">
      <title>${title}</title>
      <item identifier="lesson" identifierref="page" isvisible="true"><title>${title}</title></item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="${pageName}"><file href="${pageName}"/></resource>
  </resources>
</manifest>`}\n`;
