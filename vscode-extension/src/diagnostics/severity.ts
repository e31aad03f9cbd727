/**
 * Severities by diagnostic code, set for this editor: `{"HX203": "hint", "HX1": "warning"}`. The
 * longest code that begins the diagnostic's decides.
 */
export type SeverityName = "error" | "warning" | "information" | "hint" | "off";

export function severityFor(
  code: string, settings: Readonly<Record<string, SeverityName>>,
): SeverityName | undefined {
  const best = Object.keys(settings)
    .filter((prefix) => code.startsWith(prefix))
    .sort((one, two) => two.length - one.length)[0];
  return best === undefined ? undefined : settings[best];
}
