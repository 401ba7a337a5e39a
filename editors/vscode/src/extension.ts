import * as vscode from "vscode";
import { LanguageClient, type LanguageClientOptions, type ServerOptions } from "vscode-languageclient/node";

let client: LanguageClient | undefined;

/** Content, templates, data and configuration: whatever a site is made of. */
const documents = ["markdown", "html", "yaml", "toml", "json"].map((language) => ({ scheme: "file", language }));

async function start(): Promise<void> {
  const settings = vscode.workspace.getConfiguration("waymark");
  const server: ServerOptions = {
    command: settings.get("path", "waymark"),
    args: ["lsp", ...settings.get<string[]>("arguments", [])],
  };
  const options: LanguageClientOptions = { documentSelector: documents };
  client = new LanguageClient("waymark", "Waymark", server, options);
  try {
    await client.start();
  } catch (failure) {
    client = undefined;
    const choice = await vscode.window.showErrorMessage(
      `Waymark could not be started as ${server.command}: ${String(failure)}`,
      "Open Settings",
    );
    if (choice) await vscode.commands.executeCommand("workbench.action.openSettings", "waymark.path");
  }
}

async function stop(): Promise<void> {
  const running = client;
  client = undefined;
  await running?.stop();
}

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const restart = async (): Promise<void> => {
    await stop();
    await start();
  };
  context.subscriptions.push(
    vscode.commands.registerCommand("waymark.restart", restart),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (["waymark.path", "waymark.arguments"].some((name) => change.affectsConfiguration(name))) await restart();
    }),
  );
  await start();
}

export function deactivate(): Promise<void> {
  return stop();
}
