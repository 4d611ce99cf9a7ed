using Dosado.Dynamics.Bench;

return args switch
{
    ["calibrate", .. var rest] => Commands.Calibrate(rest),
    ["forecast", var file] => Commands.Forecast(file),
    _ => Commands.Help(),
};
