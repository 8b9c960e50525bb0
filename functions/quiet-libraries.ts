/** The settings by which the libraries for Azure are made to write to the console what they ask and are answered. */
export const loudSettings = ['AZURE_LOG_LEVEL', 'TYPESPEC_RUNTIME_LOG_LEVEL', 'DEBUG'] as const;

// The libraries look once, when they are loaded, and what they write has keys and headers in it. So whatever starts
// this program imports this file before anything else, and nobody can turn that log on by a setting.
for (const name of loudSettings) Reflect.deleteProperty(process.env, name);
