using System;
using System.Linq;
using System.Threading.Tasks;

class Threads
{
    static void Main()
    {
        Console.ReadLine();
        var tasks = Console.ReadLine().Split(' ').Select(word => Task.Run(() => long.Parse(word))).ToArray();
        Task.WaitAll(tasks);
        Console.WriteLine(tasks.Sum(task => task.Result));
    }
}
