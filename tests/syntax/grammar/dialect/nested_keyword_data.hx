// dialect
class NestedKeywordData {
    static var children = [
        {Repo, []},
        {Cache, [name: :cache, ttl: 60]},
        %{id: :worker, start: {Worker, :start_link, [[]]}, restart: :temporary}
    ];
}

// broken: `[name: :cache, ttl: 60]}` -> `[name: :cache, ttl: 60}`
