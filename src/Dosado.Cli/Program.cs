using System.CommandLine;
using Dosado.Cli;
using Dosado.Cli.Device;
using Dosado.Cli.Verify;

var root = new RootCommand("Dosado on the command line.");
root.Add(RelayCommand.Create());
root.Add(SoftenCommand.Create());
root.Add(PlanCommand.Create());
root.Add(DanceCommand.Create());
root.Add(DeviceCommand.Create());
root.Add(ExportCommand.Create());
root.Add(VerifyCommand.Create());
root.Add(SignCommand.Create());
return await Shell.RunAsync(root.Parse(args));
