using Dosado.Planning.Bench;

var size = args.Length > 1 ? int.Parse(args[1]) : 0;
switch (args.FirstOrDefault())
{
    case "latency":
        Latency.Run(size == 0 ? 40 : size);
        return 0;
    case "referee":
        return Referee.Run(size == 0 ? 40 : size, args.Length > 2 ? int.Parse(args[2]) : 10);
    case "conflicts":
        return Conflicting.Run(size == 0 ? 40 : size, args);
    case "counter":
        Counter.Run(size == 0 ? 10 : size);
        return 0;
    case "calendar":
        CalendarSpeed.Run();
        return 0;
    default:
        Console.Error.WriteLine("latency | referee | conflicts | counter, each with couples a group; referee also with seconds a solve, conflicts with tighter, check, brief; calendar");
        return 2;
}
