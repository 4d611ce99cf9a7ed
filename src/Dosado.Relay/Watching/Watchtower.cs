using System.Net;
using Dosado.Sync;

namespace Dosado.Relay.Watching;

/// <summary>Who watches which log. Addresses are known only while their watches are open.</summary>
internal sealed class Watchtower(RelayOptions options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<SpaceId, List<Post>> _posts = [];

    /// <summary>Tells a watcher from now on, until the result is disposed; null when the address has too many watches.</summary>
    public IDisposable? TryEnter(Watcher watcher, IPAddress address)
    {
        var post = new Post(this, watcher, address);
        lock (_lock)
        {
            if (!watcher.Spaces.All(space => HasRoom(space, address)))
            {
                return null;
            }

            foreach (var space in watcher.Spaces)
            {
                PostsOf(space).Add(post);
            }
        }

        return post;
    }

    /// <summary>The spaces that somebody watches.</summary>
    public IReadOnlyList<SpaceId> Watched()
    {
        lock (_lock)
        {
            return [.. _posts.Keys];
        }
    }

    /// <summary>Called for every commit; returns at once.</summary>
    public void Tell(SpaceId space, LogHead head)
    {
        lock (_lock)
        {
            _posts.GetValueOrDefault(space)?.ForEach(post => post.Watcher.Tell(space, head));
        }
    }

    private bool HasRoom(SpaceId space, IPAddress address) =>
        PostsOf(space).Count(post => post.Address.Equals(address)) < options.Limits.WatchesPerSpaceAndAddress;

    private List<Post> PostsOf(SpaceId space) =>
        _posts.TryGetValue(space, out var posts) ? posts : _posts[space] = [];

    private void Leave(Post post)
    {
        lock (_lock)
        {
            foreach (var space in post.Watcher.Spaces)
            {
                PostsOf(space).Remove(post);
                if (PostsOf(space).Count == 0)
                {
                    _posts.Remove(space);
                }
            }
        }
    }

    private sealed class Post(Watchtower tower, Watcher watcher, IPAddress address) : IDisposable
    {
        public Watcher Watcher => watcher;

        public IPAddress Address => address;

        public void Dispose() => tower.Leave(this);
    }
}
