using Dosado.Dynamics.Bench;

return args switch
{
    ["calibrate", .. var rest] => Commands.Calibrate(rest),
    ["forecast", var file] => Commands.Forecast(file),
    ["claims", .. var rest] => Commands.TryClaims(rest),
    _ => Commands.Help(),
};
