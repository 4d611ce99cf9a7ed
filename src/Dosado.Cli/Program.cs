using System.CommandLine;
using Dosado.Cli;

var root = new RootCommand("Dosado on the command line.");
root.Add(RelayCommand.Create());
root.Add(SoftenCommand.Create());
root.Add(PlanCommand.Create());
root.Add(DanceCommand.Create());
var parsed = root.Parse(args);
var code = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? 2 : code;
