// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! LookML projects: files, branches, tests, validation, deployment and continuous integration.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, Project, ValidationError};

pub use self::types::*;

/// LookML projects: files, branches, tests, validation, deployment and continuous integration.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait Projects {
    /// Gives a run of continuous integration.
    ///
    /// `get_continuous_integration_run` has taken its place.
    #[endpoint(
        GET "/projects/<project_id>/ci/runs/<run_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/get_ci_run"
    )]
    #[deprecated]
    fn get_ci_run(
        &self,
        /// Id of the project.
        project_id: &str,
        /// Id of the run.
        run_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> ProjectRun;

    /// Starts a run of continuous integration.
    ///
    /// `create_continuous_integration_run` has taken its place.
    #[endpoint(
        POST "/projects/<project_id>/ci/run",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/create_ci_run"
    )]
    #[deprecated]
    fn create_ci_run(
        &self,
        /// Id of the project.
        project_id: &str,
        /// The suite to run, and the branch or commit to check.
        #[body]
        body: &CreateCIRunRequest,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> CreateCIRunResponse;

    /// Puts a run of continuous integration in the queue.
    ///
    /// The answer comes before the checks are done; `get_continuous_integration_run` says how they went.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        POST "/projects/<project_id>/continuous_integration/runs",
        ok(200 => CIRun, 201 => ()),
        errors(409, 422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/create_continuous_integration_run"
    )]
    fn create_continuous_integration_run(
        &self,
        /// Id of the project.
        project_id: &str,
        /// The suite to run, and the branch or commit to check.
        #[body]
        body: &CreateContinuousIntegrationRunRequest,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> CreateContinuousIntegrationRunOk;

    /// Gives a run of continuous integration and its outcome.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        GET "/projects/<project_id>/continuous_integration/runs/<run_id>",
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/get_continuous_integration_run"
    )]
    fn get_continuous_integration_run(
        &self,
        /// Id of the project.
        project_id: &str,
        /// Id of the run.
        run_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> CIRun;

    /// Resolves all remote dependencies of a project and writes its lock file.
    ///
    /// Needs Git to be set up, the `dev` workspace and the permission to deploy.
    #[endpoint(
        POST "/projects/<project_id>/manifest/lock_all",
        ok(200 => String, 204 => ()),
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/lock_all"
    )]
    fn lock_all(
        &self,
        /// Id of the project.
        project_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> LockAllOk;

    /// Lists the Git branches of a project's repository.
    #[endpoint(
        GET "/projects/<project_id>/git_branches",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/all_git_branches"
    )]
    fn all_git_branches(
        &self,
        /// Id of the project.
        project_id: &str,
    ) -> Vec<GitBranch>;

    /// Gives the Git branch that is checked out in a project.
    #[endpoint(
        GET "/projects/<project_id>/git_branch",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/git_branch"
    )]
    fn git_branch(
        &self,
        /// Id of the project.
        project_id: &str,
    ) -> GitBranch;

    /// Makes a new Git branch in a project and checks it out.
    ///
    /// Only in the `dev` workspace, which `update_session` selects.
    #[endpoint(
        POST "/projects/<project_id>/git_branch",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/create_git_branch"
    )]
    fn create_git_branch(
        &self,
        /// Id of the project.
        project_id: &str,
        /// The branch: its `name`, and in `ref` the branch, tag or commit to start from (the current `HEAD` unless
        /// set).
        #[body]
        body: &WriteGitBranch,
    ) -> GitBranch;

    /// Checks out another Git branch of a project, resets the branch to a ref, or both.
    ///
    /// A reset is hard and is forced on the remote too: changes and commits can be lost for good. Only in the `dev`
    /// workspace, which `update_session` selects.
    #[endpoint(
        PUT "/projects/<project_id>/git_branch",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/update_git_branch"
    )]
    fn update_git_branch(
        &self,
        /// Id of the project.
        project_id: &str,
        /// `name` of the branch to check out, and in `ref` the branch, tag or commit to reset it to.
        #[body]
        body: &WriteGitBranch,
    ) -> GitBranch;

    /// Gives the Git branch of a project that has the given name.
    #[endpoint(
        GET "/projects/<project_id>/git_branch/<branch_name>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/find_git_branch"
    )]
    fn find_git_branch(
        &self,
        /// Id of the project.
        project_id: &str,
        /// Branch name.
        branch_name: &str,
    ) -> GitBranch;

    /// Deletes a Git branch of a project.
    ///
    /// Both the local branch and the one on the remote are deleted.
    #[endpoint(
        DELETE "/projects/<project_id>/git_branch/<branch_name>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/delete_git_branch"
    )]
    fn delete_git_branch(
        &self,
        /// Id of the project.
        project_id: &str,
        /// Branch name.
        branch_name: &str,
    ) -> ();

    /// Deploys a branch or ref of a project's remote repository to production.
    ///
    /// Give either `branch` or `ref`, not both. Needs Git to be set up, and the permission to deploy. The first
    /// deployment makes the production project.
    #[endpoint(
        POST "/projects/<project_id>/deploy_ref_to_production",
        ok(200 => String, 204 => ()),
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/deploy_ref_to_production"
    )]
    fn deploy_ref_to_production(
        &self,
        /// Id of the project.
        project_id: &str,
        /// Name of the branch.
        branch: Option<&str>,
        /// Commit or other Git ref.
        r#ref: Option<&str>,
    ) -> DeployRefToProductionOk;

    /// Begins to deploy a branch or ref to production and does not wait for the end.
    ///
    /// Give either `branch` or `ref`, not both. Needs Git to be set up, and the permission to deploy.
    /// `async_deploy_status` says how far it is.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        POST "/projects/<project_id>/async_deploy_ref_to_production",
        errors(422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/async_deploy_ref_to_production"
    )]
    fn async_deploy_ref_to_production(
        &self,
        /// Id of the project.
        project_id: &str,
        /// Name of the branch.
        branch: Option<&str>,
        /// Commit or other Git ref.
        r#ref: Option<&str>,
    ) -> AsyncDeployResponse;

    /// Says how far a deployment begun by `async_deploy_ref_to_production` is.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        GET "/projects/<project_id>/deploy_status/<deployment_id>",
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/async_deploy_status"
    )]
    fn async_deploy_status(
        &self,
        /// Id of the project.
        project_id: &str,
        /// Id of the deployment.
        deployment_id: i64,
    ) -> DeployStatusResponse;

    /// Deploys the `LookML` of the caller's development mode to production.
    ///
    /// Pushes the current branch to the production branch, then pulls that into production; nothing is pulled if the
    /// push fails. Needs Git, the `dev` workspace and the permission to deploy.
    #[endpoint(
        POST "/projects/<project_id>/deploy_to_production",
        ok(200 => String, 204 => ()),
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/deploy_to_production"
    )]
    fn deploy_to_production(
        &self,
        /// Id of the project.
        project_id: &str,
    ) -> DeployToProductionOk;

    /// Sets a project in development back to what is in production.
    ///
    /// Changes that were never pushed to a remote are lost.
    #[endpoint(
        POST "/projects/<project_id>/reset_to_production",
        ok(200 => String, 204 => ()),
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/reset_project_to_production"
    )]
    fn reset_project_to_production(
        &self,
        /// Id of the project.
        project_id: &str,
    ) -> ResetProjectToProductionOk;

    /// Sets a project's development branch back to what its remote has.
    ///
    /// Changes that were never pushed to a remote are lost.
    #[endpoint(
        POST "/projects/<project_id>/reset_to_remote",
        ok(200 => String, 204 => ()),
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/reset_project_to_remote"
    )]
    fn reset_project_to_remote(
        &self,
        /// Id of the project.
        project_id: &str,
    ) -> ResetProjectToRemoteOk;

    /// Lists the projects that the caller may see.
    #[endpoint(
        GET "/projects",
        errors(403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/all_projects"
    )]
    fn all_projects(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<Project>;

    /// Makes a project.
    ///
    /// Only in the `dev` workspace, which `update_session` selects. `git_remote_url` is refused here; Git is set up
    /// afterwards with `update_project`.
    #[endpoint(
        POST "/projects",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/create_project"
    )]
    fn create_project(
        &self,
        /// The project, with its `name`.
        #[body]
        body: &WriteProject,
    ) -> Project;

    /// Gives one project.
    #[endpoint(
        GET "/projects/<project_id>",
        errors(403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/project"
    )]
    fn project(
        &self,
        /// Id of the project.
        project_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Project;

    /// Changes the configuration of a project, its Git repository included.
    ///
    /// Before `git_remote_url` is set, the key from `create_git_deploy_key` has to be known to the remote: Looker tries
    /// the connection and answers 400 if it fails. Select the `dev` workspace first.
    #[endpoint(
        PATCH "/projects/<project_id>",
        errors(409, 422 => ValidationError, 500),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/update_project"
    )]
    fn update_project(
        &self,
        /// Id of the project.
        project_id: &str,
        /// The properties to change. For a bare repository on Looker's own server: `git_remote_url` null and
        /// `git_service_name` `bare`.
        #[body]
        body: &WriteProject,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Project;

    /// Gives the manifest of a project: its imports and its localization.
    #[endpoint(
        GET "/projects/<project_id>/manifest",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/manifest"
    )]
    fn manifest(
        &self,
        /// Id of the project.
        project_id: &str,
    ) -> Manifest;

    /// Makes an SSH key pair for a project's Git repository and gives the public key.
    ///
    /// The key has to be entered at the Git service before Looker can reach the repository. The private key is never
    /// given out.
    #[endpoint(
        POST "/projects/<project_id>/git/deploy_key",
        output = text,
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/create_git_deploy_key"
    )]
    fn create_git_deploy_key(
        &self,
        /// Id of the project.
        project_id: &str,
    ) -> String;

    /// Gives the public SSH key made earlier by `create_git_deploy_key`.
    #[endpoint(
        GET "/projects/<project_id>/git/deploy_key",
        output = text,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/git_deploy_key"
    )]
    fn git_deploy_key(
        &self,
        /// Id of the project.
        project_id: &str,
    ) -> String;

    /// Checks all `LookML` files of a project and lists what is wrong.
    ///
    /// May take long on a large project; `project_validation_results` gives the outcome of the latest check at once.
    #[endpoint(
        POST "/projects/<project_id>/validate",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/validate_project"
    )]
    fn validate_project(
        &self,
        /// Id of the project.
        project_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> ProjectValidation;

    /// Gives what the latest check of a project found, without checking again.
    ///
    /// If the project was never checked, the answer is 204 with no body. `stale` says whether the project has changed
    /// since.
    #[endpoint(
        GET "/projects/<project_id>/validate",
        ok(200 => ProjectValidationCache, 204 => ()),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/project_validation_results"
    )]
    fn project_validation_results(
        &self,
        /// Id of the project.
        project_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> ProjectValidationResultsOk;

    /// Tells the state of a project's files in the workspace that the session uses.
    #[endpoint(
        GET "/projects/<project_id>/current_workspace",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/project_workspace"
    )]
    fn project_workspace(
        &self,
        /// Id of the project.
        project_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> ProjectWorkspace;

    /// Lists the files of a project.
    #[endpoint(
        GET "/projects/<project_id>/files",
        errors(403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/all_project_files"
    )]
    fn all_project_files(
        &self,
        /// Id of the project.
        project_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<ProjectFile>;

    /// Gives what is known about one file of a project.
    ///
    /// The contents of the file are not part of it.
    #[endpoint(
        GET "/projects/<project_id>/files/file",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/project_file"
    )]
    fn project_file(
        &self,
        /// Id of the project.
        project_id: &str,
        /// Id of the file, as `all_project_files` gives it.
        file_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> ProjectFile;

    /// Lists the tests of a project's Git connection, in the order in which to run them.
    ///
    /// Each is run by `run_git_connection_test`; a test means little if one before it fails.
    #[endpoint(
        GET "/projects/<project_id>/git_connection_tests",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/all_git_connection_tests"
    )]
    fn all_git_connection_tests(
        &self,
        /// Id of the project.
        project_id: &str,
        /// URL of a remote dependency, to test that one instead of the project itself.
        remote_url: Option<&str>,
    ) -> Vec<GitConnectionTest>;

    /// Runs one test of a project's Git connection.
    ///
    /// Keep to the order of `all_git_connection_tests`.
    #[endpoint(
        GET "/projects/<project_id>/git_connection_tests/<test_id>",
        errors(422 => ValidationError),
        retry = never,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/run_git_connection_test"
    )]
    fn run_git_connection_test(
        &self,
        /// Id of the project.
        project_id: &str,
        /// Id of the test, from `all_git_connection_tests`.
        test_id: &str,
        /// URL of a remote dependency, to test that one instead of the project itself.
        remote_url: Option<&str>,
        /// `true` to test with the credentials of production rather than those of development.
        use_production: Option<&str>,
    ) -> GitConnectionTestResult;

    /// Lists the data tests of a project.
    ///
    /// `run_lookml_test` runs them.
    #[endpoint(
        GET "/projects/<project_id>/lookml_tests",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/all_lookml_tests"
    )]
    fn all_lookml_tests(
        &self,
        /// Id of the project.
        project_id: &str,
        /// Id of the `LookML` file, as `all_project_files` gives it; all files unless set.
        file_id: Option<&str>,
    ) -> Vec<LookmlTest>;

    /// Runs the data tests of a project, or some of them.
    #[endpoint(
        GET "/projects/<project_id>/lookml_tests/run",
        errors(422 => ValidationError),
        retry = never,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/run_lookml_test"
    )]
    fn run_lookml_test(
        &self,
        /// Id of the project.
        project_id: &str,
        /// Id of the `LookML` file, as `all_project_files` gives it; all files unless set.
        file_id: Option<&str>,
        /// Name of the one test to run.
        test: Option<&str>,
        /// Name of the model whose tests to run.
        model: Option<&str>,
    ) -> Vec<LookmlTestResult>;

    /// Puts a Git tag on a project's latest commit, or on another commit.
    #[endpoint(
        POST "/projects/<project_id>/tag",
        ok(200 => Project, 204 => ()),
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/tag_ref"
    )]
    fn tag_ref(
        &self,
        /// Id of the project.
        project_id: &str,
        /// The body.
        #[body]
        body: &WriteProject,
        /// Commit to tag; the latest one unless set.
        commit_sha: Option<&str>,
        /// Tag name.
        tag_name: Option<&str>,
        /// Message that goes with the tag.
        tag_message: Option<&str>,
    ) -> TagRefOk;

    /// Begins to look for faults in a project's Git setup.
    ///
    /// `get_git_diagnostic_report` says how far it is and what was found.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        POST "/projects/<project_id>/git_diagnostic_report",
        errors(409, 422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/create_git_diagnostic_report"
    )]
    fn create_git_diagnostic_report(
        &self,
        /// Id of the project.
        project_id: &str,
        /// The body.
        #[body]
        body: &WriteGitDiagnosticReport,
    ) -> GitDiagnosticReport;

    /// Tells how far a Git diagnosis is and what it has found.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        GET "/projects/<project_id>/git_diagnostic_report/<report_id>",
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/get_git_diagnostic_report"
    )]
    fn get_git_diagnostic_report(
        &self,
        /// Id of the project.
        project_id: &str,
        /// Id of the report.
        report_id: &str,
    ) -> GitDiagnosticReport;

    /// Repairs the faults that a Git diagnosis found in a project.
    ///
    /// This changes the project's Git setup.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        POST "/projects/<project_id>/git_diagnostic_report/<report_id>/repair",
        errors(409, 422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/repair_git_diagnostic_report"
    )]
    fn repair_git_diagnostic_report(
        &self,
        /// Id of the project.
        project_id: &str,
        /// Id of the report, from `create_git_diagnostic_report`.
        report_id: &str,
        /// The body.
        #[body]
        body: &WriteGitDiagnosticReport,
    ) -> GitDiagnosticReport;

    /// Sets the Git credential for a remote dependency of a project.
    ///
    /// Only an admin may do this.
    #[endpoint(
        PUT "/projects/<root_project_id>/credential/<credential_id>",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/update_repository_credential"
    )]
    fn update_repository_credential(
        &self,
        /// Id of the project that has the dependency.
        root_project_id: &str,
        /// Id of the credential, from `get_all_repository_credentials`.
        credential_id: &str,
        /// The body.
        #[body]
        body: &WriteRepositoryCredential,
    ) -> RepositoryCredential;

    /// Deletes the Git credential for a remote dependency of a project.
    ///
    /// Only an admin may do this.
    #[endpoint(
        DELETE "/projects/<root_project_id>/credential/<credential_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/delete_repository_credential"
    )]
    fn delete_repository_credential(
        &self,
        /// Id of the project that has the dependency.
        root_project_id: &str,
        /// Id of the credential, from `get_all_repository_credentials`.
        credential_id: &str,
    ) -> ();

    /// Lists the Git credentials for the remote dependencies of a project.
    ///
    /// Passwords are not given out.
    #[endpoint(
        GET "/projects/<root_project_id>/credentials",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Project/get_all_repository_credentials"
    )]
    fn get_all_repository_credentials(
        &self,
        /// Id of the project that has the dependency.
        root_project_id: &str,
    ) -> Vec<RepositoryCredential>;
}
