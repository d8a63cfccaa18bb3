package import Git
import Glibc

/// Everything outside that a command depends on: the folder it runs in, the environment, the clock, the web. Tests fix them all.
package struct Surroundings: Sendable {
    package let directory: String
    package let environment: [String: String]
    package let now: Timestamp
    package let web: Web

    package init(directory: String, environment: [String: String], now: Timestamp, web: Web = .unreachable) {
        self.directory = directory
        self.environment = environment
        self.now = now
        self.web = web
    }

    /// The process's own. `SOURCE_DATE_EPOCH` (reproducible-builds.org) sets the clock, in seconds since 1970.
    package static func current(environment: [String: String], directory: String) -> Surroundings {
        let fixed = environment["SOURCE_DATE_EPOCH"].flatMap { Int64($0) }
        var seconds = time_t(fixed ?? Int64(time(nil)))
        var parts = tm()
        localtime_r(&seconds, &parts)
        let offset = fixed == nil ? parts.tm_gmtoff / 60 : 0
        return Surroundings(
            directory: directory, environment: environment, now: Timestamp(seconds: Int64(seconds), offsetMinutes: offset), web: .curl(environment))
    }

    /// The path of a file that is named from the folder.
    package func path(_ name: String) -> String { name.hasPrefix("/") ? name : "\(directory)/\(name)" }

    /// The same, in a folder that is named from this one.
    package func moved(to folder: String?) -> Surroundings {
        folder.map { Surroundings(directory: path($0), environment: environment, now: now, web: web) } ?? self
    }

    /// The date where the user is: `2026-03-01`.
    package var today: String { CivilTime(now, offsetMinutes: now.offsetMinutes).date }

    /// RFC 3339 in UTC, to the second: `2026-03-01T12:00:00Z`.
    package var timestamp: String { CivilTime(now, offsetMinutes: 0).dateTime + "Z" }
}

/// A point in time as a calendar shows it.
package struct CivilTime {
    package let date: String
    package let dateTime: String

    package init(_ timestamp: Timestamp, offsetMinutes: Int) {
        // Commits may claim any moment; what is no year of four digits becomes the nearest that is one.
        var seconds = time_t(min(max(timestamp.seconds, -62_135_596_800), 253_402_214_400) + Int64(min(max(offsetMinutes, -1439), 1439) * 60))
        var parts = tm()
        gmtime_r(&seconds, &parts)
        date = "\(Self.pad(parts.tm_year + 1900, 4))-\(Self.pad(parts.tm_mon + 1, 2))-\(Self.pad(parts.tm_mday, 2))"
        dateTime = "\(date)T\(Self.pad(parts.tm_hour, 2)):\(Self.pad(parts.tm_min, 2)):\(Self.pad(parts.tm_sec, 2))"
    }

    private static func pad(_ number: Int32, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
