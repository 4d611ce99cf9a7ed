using Dosado.Dynamics.Bench;
using Dosado.Dynamics.Bench.Speed;

return args switch
{
    ["calibrate", .. var rest] => Commands.Calibrate(rest),
    ["forecast", var file] => Commands.Forecast(file),
    ["claims", .. var rest] => Commands.TryClaims(rest),
    ["apim", var folder] => Commands.Print(ActorPartner.Lines(folder)),
    ["speed"] => Commands.Print(OnThisMachine.Lines()),
    _ => Commands.Help(),
};
