using System.CommandLine;

var root = new RootCommand("Dosado on the command line.");
return await root.Parse(args).InvokeAsync();
